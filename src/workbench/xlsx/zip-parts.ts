import { unzip, zip } from "@cj-tech-master/excelts/archive";

/** The parts of a package by their path, without a leading "/". */
export type Parts = ReadonlyMap<string, string>;

/**
 * Packs texts into a zip file; the same parts give the same bytes (no clock, order as given). In a browser they are given
 * as blobs, which the library leaves to the browser's own compression: its JavaScript deflate (10.2.0) gives damaged
 * data for some texts of 2 MB.
 */
export async function packParts(parts: Parts): Promise<Uint8Array> {
  const archive = zip({ reproducible: true, noSort: true, level: 6 });
  const isBrowser = typeof document !== "undefined" && typeof CompressionStream !== "undefined";
  for (const [path, text] of parts) archive.add(path, isBrowser ? new Blob([text]) : text);
  return archive.bytes();
}

/** @throws when the bytes are no zip file or are damaged */
export async function unpackParts(bytes: Uint8Array): Promise<Parts> {
  const parts = new Map<string, string>();
  for await (const entry of unzip(bytes).entries()) {
    if (/\.(xml|rels|vml)$/i.test(entry.path)) {
      parts.set(entry.path.replace(/^\//, ""), new TextDecoder().decode(await entry.bytes()));
    }
  }
  return parts;
}
