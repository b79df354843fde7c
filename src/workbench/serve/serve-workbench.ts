import { readFileSync, statSync } from "node:fs";
import https from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { localhostCertificate } from "./certificate";
import { contentType, isCompressible } from "./content-types";
import { findFile } from "./find-file";

/** A running server; `address` has no slash at its end. */
export interface Served {
  readonly address: string;
  readonly port: number;
  /** false: the browser shows a warning, since the certificate is signed by itself */
  readonly trusted: boolean;
  close(): Promise<void>;
}

/**
 * Serves what `dist` holds on https://localhost, to this machine only.
 * @param port 0 takes any free port
 * @throws the system's error, code EADDRINUSE when the port is taken
 */
export async function serveWorkbench({ port }: { readonly port: number }): Promise<Served> {
  const { cert, key, trusted } = await localhostCertificate();
  const server = https.createServer({ cert, key }, answerWithFiles());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  // A server that listens on a port has an address object, not the name of a pipe.
  const taken = (server.address() as AddressInfo).port;
  return {
    address: `https://localhost:${taken}`,
    port: taken,
    trusted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Compressed files are kept in memory by name and time of change: Office.js alone is 1.4 MB. */
function answerWithFiles(): (request: IncomingMessage, response: ServerResponse) => void {
  const compressed = new Map<string, Buffer>();

  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const urlPath = (request.url ?? "/").split("?")[0] ?? "/";
    const file = findFile(urlPath);
    if (file === undefined) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end(`Nothing at ${urlPath}\n`);
      return;
    }
    const ending = path.extname(file);
    const zip = isCompressible(ending) && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
    const body = zip ? zipped(file) : readFileSync(file);
    response.writeHead(200, {
      "Content-Type": contentType(ending),
      "Content-Length": body.length,
      "Cache-Control": caching(file),
      "X-Content-Type-Options": "nosniff",
      ...(zip ? { "Content-Encoding": "gzip", Vary: "Accept-Encoding" } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };

  function zipped(file: string): Buffer {
    const version = `${file} ${statSync(file).mtimeMs}`;
    const known = compressed.get(version);
    if (known !== undefined) return known;
    const fresh = gzipSync(readFileSync(file));
    compressed.set(version, fresh);
    return fresh;
  }
}

/** A name that bears a hash of its content never changes; Office.js changes with its package only. */
function caching(file: string): string {
  if (/\.[0-9a-f]{10}\.js$/.test(file)) return "public, max-age=31536000, immutable";
  if (file.includes(path.join("@microsoft", "office-js"))) return "public, max-age=3600";
  return "no-cache";
}
