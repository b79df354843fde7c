import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import addIn from "../addin.config.json";
import { ensureBuilt } from "../src/workbench/serve/ensure-built";

const dist = path.resolve(__dirname, "../dist");
const read = (file: string): string => readFileSync(path.join(dist, file), "utf8");
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(dist, folder), { recursive: true, encoding: "utf8" }).sort();

describe("what is published", () => {
  beforeAll(ensureBuilt, 120_000);

  it("loads Office.js from Microsoft's address and nothing else from outside", () => {
    for (const page of ["production/taskpane.html", "production/commands.html"]) {
      const addresses = [...read(page).matchAll(/(?:src|href)="?([^"\s>]+)/g)].map((match) => match[1] ?? "");
      expect(addresses.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([
        addIn.officeJsOnTheWeb,
      ]);
      // The others are relative, so the site may lie in any folder.
      expect(addresses.filter((address) => address.startsWith("/"))).toEqual([]);
    }
  });

  it("runs our script before Office.js, which is larger, so that the pane is drawn first", () => {
    const scripts = [...read("production/taskpane.html").matchAll(/<script[^>]*src="?([^"\s>]+)/g)];
    expect(scripts.map(([tag]) => / defer\b/.test(tag ?? ""))).toEqual([true, true]);
    expect(scripts[0]?.[1]).toMatch(/^taskpane\./);
    expect(scripts[1]?.[1]).toBe(addIn.officeJsOnTheWeb);
  });

  it("has a manifest with the production address in place of localhost", () => {
    const manifest = read("production/manifest.xml");
    expect(manifest).toContain(`${addIn.productionAddress}/taskpane.html`);
    expect(manifest).not.toContain(addIn.developmentAddress);
    expect(addIn.productionAddress).toMatch(/^https:\/\/[^/]+(\/.*[^/])?$/);
  });

  it("is the pane that the workbench shows, script by script", () => {
    const scripts = filesIn("pane").filter((file) => file.endsWith(".js"));
    expect(scripts.length).toBeGreaterThanOrEqual(2);
    for (const script of scripts) expect(read(`production/${script}`)).toBe(read(`pane/${script}`));
    expect(filesIn("production")).toEqual([...filesIn("pane"), "manifest.xml"].sort());
  });

  it("holds every file that the manifest names", () => {
    const named = [...read("production/manifest.xml").matchAll(/DefaultValue="(https:[^"]+)"/g)].map(
      (match) => (match[1] ?? "").replace(`${addIn.productionAddress}/`, ""),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((file) => !existsSync(path.join(dist, "production", file)))).toEqual([]);
  });

  it("carries nothing of the workbench, of Node or of core-js", () => {
    for (const script of filesIn("pane").filter((file) => file.endsWith(".js"))) {
      expect(read(`pane/${script}`)).not.toMatch(
        /excelts|core-js|__core-js_shared__|node:fs|_richApiNativeBridge/,
      );
    }
  });
});
