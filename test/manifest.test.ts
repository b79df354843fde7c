/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import packageJson from "../package.json";
import { manifestFaults } from "./manifest-faults";

const root = path.resolve(__dirname, "..");
const manifestFile = path.join(root, "manifest.xml");
const original = readFileSync(manifestFile, "utf8");

/** Width and height stand at bytes 16 to 23 of every PNG. */
function pngSize(sitePath: string): { width: number; height: number } | undefined {
  const file = path.join(root, sitePath);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const bytes = readFileSync(file);
  const isPng = bytes.subarray(1, 4).toString("latin1") === "PNG";
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}

function faultsOf(xml: string): readonly string[] {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  const broken = parsed.querySelector("parsererror");
  return broken === null ? manifestFaults(parsed, pngSize) : [broken.textContent ?? "not XML"];
}

/** The manifest with one thing changed; fails when the thing is not in it, so that no case tests nothing. */
function changed(from: string | RegExp, to: string): string {
  const copy = original.replace(from, to);
  expect(copy).not.toBe(original);
  return copy;
}

/** In a process of its own, since parts of the package are ES modules, which jest cannot load on Node 20. */
function readByMicrosoftsPackage(): Record<string, unknown> {
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((info) => console.log(JSON.stringify(info)))`;
  const printed = execFileSync(process.execPath, ["-e", script, manifestFile], {
    cwd: root,
    encoding: "utf8",
  });
  // What readManifestFile prints is an object; each expectation names the fields that it needs.
  return JSON.parse(printed) as Record<string, unknown>;
}

describe("the manifest", () => {
  it("has no fault that Excel would refuse", () => {
    expect(faultsOf(original)).toEqual([]);
  });

  it("is read by Microsoft's own manifest package as a task-pane add-in for workbooks", () => {
    const info = readByMicrosoftsPackage();
    expect(info).toMatchObject({
      officeAppType: "TaskPaneApp",
      displayName: "Outcome Planner",
      defaultLocale: "en-GB",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      version: `${packageJson.version}.0`,
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
    expect(info["id"]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it.each<[string, string | RegExp, string, RegExp]>([
    [
      "elements in another order",
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*)/,
      "$2$1",
      /^OfficeApp holds/,
    ],
    ["a missing support address", /<SupportUrl.*\/>/, "", /^OfficeApp holds/],
    [
      "an action before its icon",
      /(<Icon>[^]*?<\/Icon>)\s*(<Action[^]*?<\/Action>)/,
      "$2$1",
      /^Control holds/,
    ],
    [
      "an http address",
      "https://localhost:3000/taskpane.html",
      "http://localhost:3000/taskpane.html",
      /not https/,
    ],
    ["an http domain", "<AppDomain>https", "<AppDomain>http", /not https/],
    [
      "a resid that leads nowhere",
      'resid="Open.Description"',
      'resid="Open.Missing"',
      /Open\.Missing is not among/,
    ],
    [
      "a resource that nobody uses",
      'resid="GetStarted.Title"',
      'resid="Open.Label"',
      /GetStarted\.Title is used nowhere/,
    ],
    ["a missing 80-pixel icon", /<bt:Image size="80" resid="Icon.80"\/>/, "", /lacks its size 80/],
    ["an icon of the wrong size", "icon-80.png", "icon-64.png", /64 × 64; expected 80 × 80/],
    ["an icon file that is not there", "icon-16.png", "icon-17.png", /icon-17\.png is not a PNG/],
    [
      "a later API set",
      '"ExcelApi" MinVersion="1.9"',
      '"ExcelApi" MinVersion="1.10"',
      /requires ExcelApi 1\.10/,
    ],
    ["an unknown API set", 'Name="ExcelApi"', 'Name="ExcelAPI"', /requires ExcelAPI 1\.9/],
    ["a title that is too long", 'Community justice"', `${"long ".repeat(30)}"`, /Group\.Label is too long/],
    ["markup that does not close", "</Hosts>", "", /./],
  ])("would be refused with %s", (_what, from, to, sentence) => {
    expect(faultsOf(changed(from, to))).toContainEqual(expect.stringMatching(sentence));
  });
});
