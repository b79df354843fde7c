import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";
import { localhostCertificate } from "../../../src/workbench/serve/certificate";

const hour = 60 * 60 * 1000;

let top: string;
beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), "outcome-planner-test-"));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const folders = () => ({ trusted: path.join(top, "trusted"), own: path.join(top, "own") });

/** Puts a certificate that ends in so many hours into a folder. */
async function store(folder: string, hoursLeft: number): Promise<string> {
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(Date.now() - 48 * hour),
    notAfterDate: new Date(Date.now() + hoursLeft * hour),
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "localhost.crt"), made.cert);
  writeFileSync(path.join(folder, "localhost.key"), made.private);
  return made.cert;
}

describe("the certificate of localhost", () => {
  it("is the one that this machine trusts, where there is one", async () => {
    const cert = await store(folders().trusted, 48);
    expect(await localhostCertificate(folders())).toMatchObject({ cert, trusted: true });
  });

  it.each([-1, 12])("is not one that ends in %i hours, even if it was trusted", async (hoursLeft) => {
    const old = await store(folders().trusted, hoursLeft);
    const taken = await localhostCertificate(folders());
    expect(taken.trusted).toBe(false);
    expect(taken.cert).not.toBe(old);
  });

  it("of our own is kept, and made anew when it is about to end", async () => {
    const first = await localhostCertificate(folders());
    expect(first.trusted).toBe(false);
    expect(await localhostCertificate(folders())).toEqual(first);

    const ending = await store(folders().own, 12);
    const renewed = await localhostCertificate(folders());
    expect(renewed.cert).not.toBe(ending);
    expect(await localhostCertificate(folders())).toEqual(renewed);
  });
});
