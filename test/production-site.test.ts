import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import addIn from "../addin.config.json";
import packageJson from "../package.json";
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
    const added = ["LICENSE.txt", "THIRD-PARTY-NOTICES.txt", "manifest.xml"];
    expect(filesIn("production")).toEqual([...filesIn("pane"), ...added].sort());
  });

  it("carries our licence and the makers' own licences of what is in its scripts, and of nothing else", () => {
    expect(read("production/LICENSE.txt")).toMatch(/^MIT License\n/);
    const notices = read("production/THIRD-PARTY-NOTICES.txt");
    const sections = new Map(
      notices
        .split(/^-{80}\n\n/m)
        .slice(1)
        .map((section) => [section.slice(0, section.indexOf(" ")), section]),
    );
    for (const [name, version] of Object.entries(packageJson.dependencies)) {
      expect(sections.get(name)).toContain(`${name} ${version} (MIT)\n`);
    }
    expect(sections.get("react")).toContain("Copyright (c) Meta Platforms, Inc. and affiliates.");
    expect(sections.get("@fluentui/react-components")).toContain("Copyright (c) Microsoft Corporation");
    // It brings no licence text of its own.
    expect(sections.get("@fluentui/react-icons")).toContain("Copyright (c) Microsoft Corporation\n");
    // Used by those above; each of these is in the scripts, none of those below is.
    expect([...sections.keys()]).toEqual(
      expect.arrayContaining(["@griffel/core", "scheduler", "tabster", "webpack"]),
    );
    for (const name of ["typescript", "jest", "core-js", "@cj-tech-master/excelts", "@microsoft/office-js"]) {
      expect(sections.has(name)).toBe(false);
    }
    const grant = /Permission is hereby granted, free of charge/;
    expect([...sections.values()].filter((section) => !grant.test(section))).toEqual([]);
    expect(notices).not.toContain(path.dirname(dist));
    expect(notices).not.toMatch(/node_modules|registry/);
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
