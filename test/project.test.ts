import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../package.json";

const root = path.resolve(__dirname, "..");

/** What npm, the build, git and people who try the commands make; .gitignore names the same. */
const made = /^(\.git|node_modules|dist|\.cache)$|\.log$|\.xlsx$/;

/**
 * Every file of the project as its path with forward slashes, from the top folder: what git tracks, so that somebody's own files
 * beside ours do not count, or whatever is there when the project was unpacked without git.
 */
const files = tracked() ?? unpacked();

function tracked(): readonly string[] | undefined {
  if (!existsSync(path.join(root, ".git"))) return undefined;
  const git = spawnSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  // Tracked, and perhaps taken away just now.
  const listed = git.status === 0 ? git.stdout.split("\0").filter((file) => file !== "") : undefined;
  return listed?.filter((file) => existsSync(path.join(root, file)));
}

function unpacked(): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => !made.test(entry.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(path.join(root, entry.name), { recursive: true, withFileTypes: true })
            .filter((inner) => inner.isFile())
            .map((inner) =>
              path.relative(root, path.join(inner.parentPath, inner.name)).split(path.sep).join("/"),
            )
        : [entry.name],
    );
}

/** Read, not imported: as a type it would have a thousand fields. */
const locked = (
  JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
  }
).packages;

const isText = (file: string): boolean => !/\.(png|xlsx|pdf)$/.test(file);

/** "file: pattern" for every file that says something forbidden; each pattern comes in parts. */
function mentions(among: readonly string[], forbidden: readonly (readonly string[])[]): readonly string[] {
  const patterns = forbidden.map((parts) => new RegExp(parts.join("")));
  return among.flatMap((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    return patterns.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern.source}`);
  });
}

/** Every folder that holds a file, at any depth below `folder`. */
const foldersBelow = (folder: string): readonly string[] => [
  ...new Set(files.filter((file) => file.startsWith(`${folder}/`)).map((file) => path.posix.dirname(file))),
];

describe("the project", () => {
  it("keeps to the top level that the README describes", () => {
    const top = [...new Set(files.map((file) => file.split("/")[0]))].sort();
    const allowed = [
      ".ci",
      ".gitattributes",
      ".gitignore",
      ".npmrc",
      ".prettierignore",
      ".prettierrc.json",
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "addin.config.json",
      "assets",
      "eslint.config.mjs",
      "jest.config.cjs",
      "manifest.xml",
      "package-lock.json",
      "package.json",
      "src",
      "test",
      "tsconfig.json",
      "webpack.config.js",
    ];
    expect(top.filter((entry) => !allowed.includes(entry ?? ""))).toEqual([]);
    expect(allowed.filter((entry) => !top.includes(entry))).toEqual([]);
  });

  it("says in a README what belongs into each folder of src and of the workbench", () => {
    const parents = ["src", "src/workbench"];
    const described = parents.flatMap((parent) =>
      readdirSync(path.join(root, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${parent}/${entry.name}`)
        .filter((folder) => files.some((file) => file.startsWith(`${folder}/`))),
    );
    expect(described.length).toBeGreaterThan(10);
    expect(described.filter((folder) => !files.includes(`${folder}/README.md`))).toEqual([]);
    expect(files).toContain("src/README.md");
  });

  it("has no drawer for odds and ends", () => {
    const drawers = [...foldersBelow("src"), ...foldersBelow("test")].filter((folder) =>
      /(^|\/)(utils?|helpers?|common|misc|lib)(\/|$)/.test(folder),
    );
    expect(drawers).toEqual([]);
    expect(files.filter((file) => /^src\/.*(^|\/)(types|utils|helpers)\.tsx?$/.test(file))).toEqual([]);
  });

  it("names files in kebab-case and React components in PascalCase", () => {
    const odd = files
      .filter((file) => /^src\/.*\.(ts|tsx|mjs)$/.test(file))
      .filter((file) => {
        const name = path.posix.basename(file).replace(/\.(ts|tsx|mjs)$/, "");
        const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(name);
        return !isKebab && !(file.endsWith(".tsx") && /^[A-Z][A-Za-z0-9]*$/.test(name));
      });
    expect(odd).toEqual([]);
  });

  it("names no path or address of the machine that it was made on", () => {
    // Put together from parts, so that this file does not find itself.
    const forbidden = [
      ["/wo", "rk/"],
      ["/ro", "ot/"],
      ["(?<![A-Za-z0-9_.-])/ho", "me/[a-z]"],
      ["C:\\\\Us", "ers"],
    ];
    expect(mentions(files.filter(isText), forbidden)).toEqual([]);
  });

  it("cites no document that nobody else has", () => {
    // Put together from parts, so that this file does not find itself.
    const forbidden = [
      ["domain", " `?rag"],
      ["domain", " rules"],
      ["discrep", "ancy [A-Z]\\d"],
      ["discrep", "ancies list"],
      ["[Ss]ee ru", "les? [A-Z]+-\\d"],
      ["[Tt]he des", "ign('s|\\b)"],
      ["[Rr]ule ", "book"],
      ["of the con", "tract"],
      ['see "The ', 'code"'],
    ];
    expect(mentions(files.filter(isText), forbidden)).toEqual([]);
  });

  it("starts every command of npm in one way, which first installs what a fresh clone lacks", () => {
    const scripts = Object.entries(packageJson.scripts);
    expect(scripts.filter(([, line]) => !/^node src\/workbench\/run\/launch\.mjs [a-z]+/.test(line))).toEqual(
      [],
    );
  });

  it("has one version in package, lock file, manifest and changelog", () => {
    const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
    const { version } = packageJson;
    // npm writes it twice; an Office manifest wants four parts
    expect(
      read("package-lock.json")
        .slice(0, 400)
        .match(/"version": "[^"]+"/g),
    ).toEqual([`"version": "${version}"`, `"version": "${version}"`]);
    expect(/<Version>(.*)<\/Version>/.exec(read("manifest.xml"))?.[1]).toBe(`${version}.0`);
    expect(/^## \[(.*?)\]/m.exec(read("CHANGELOG.md"))?.[1]).toBe(version);
  });

  it("takes no package from a named registry and pins every version", () => {
    expect(Object.values(locked).filter((entry) => entry.resolved !== undefined)).toEqual([]);
    const versions = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("names in the lock file what every system needs, so that npm ci works on all of them", () => {
    // npm forgets the packages of other systems when it cannot reach them while it writes the lock file.
    const forgotten = Object.entries(locked).flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          locked[`${folder}/node_modules/${name}`] === undefined &&
          locked[`node_modules/${name}`] === undefined,
      ),
    );
    expect(forgotten).toEqual([]);
  });

  it("is under the MIT licence", () => {
    expect(packageJson.license).toBe("MIT");
    expect(readFileSync(path.join(root, "LICENSE"), "utf8")).toMatch(/^MIT License\n/);
  });

  it("never carries Microsoft's client library itself", () => {
    expect(files.filter((file) => /(^|\/)(office|excel-web-[\d.]+)(\.debug)?\.js$/.test(file))).toEqual([]);
    expect(Object.keys(packageJson.dependencies)).not.toContain("@microsoft/office-js");
  });
});
