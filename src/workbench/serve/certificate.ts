import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { projectRoot } from "./project-root";

/** A certificate for https://localhost; `trusted` says whether the browser takes it without a warning. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  readonly trusted: boolean;
}

const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** Where `npx office-addin-dev-certs install` keeps its certificate, and where we keep ours. */
const usualFolders = () => ({
  trusted: path.join(os.homedir(), ".office-addin-dev-certs"),
  own: path.join(projectRoot(), ".cache", "certificate"),
});

/**
 * Where `npx office-addin-dev-certs install` was run, its certificate, which that command made this machine trust; else one
 * signed by itself and kept in `.cache/certificate`, since trust needs an administrator and is not ours to give.
 */
export async function localhostCertificate(folders = usualFolders()): Promise<Certificate> {
  const trusted = stored(folders.trusted);
  if (trusted !== undefined) return { ...trusted, trusted: true };
  const made = stored(folders.own) ?? (await makeCertificate(folders.own));
  return { ...made, trusted: false };
}

/** The pair of files in a folder, unless it is missing or has less than a day to live. */
function stored(folder: string): { cert: string; key: string } | undefined {
  const certFile = path.join(folder, "localhost.crt");
  const keyFile = path.join(folder, "localhost.key");
  if (!existsSync(certFile) || !existsSync(keyFile)) return undefined;
  const cert = readFileSync(certFile, "utf8");
  const expires = Date.parse(new X509Certificate(cert).validTo);
  return expires > Date.now() + dayInMilliseconds ? { cert, key: readFileSync(keyFile, "utf8") } : undefined;
}

async function makeCertificate(folder: string): Promise<{ cert: string; key: string }> {
  const { generate } = await import("selfsigned");
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + 365 * dayInMilliseconds),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "localhost.crt"), made.cert);
  writeFileSync(path.join(folder, "localhost.key"), made.private, { mode: 0o600 });
  return { cert: made.cert, key: made.private };
}
