import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Which folders of src each folder may import, itself aside: the table of src/README.md, so that a change there is a change here. */
const mayImport = readTable(readFileSync(path.resolve(__dirname, "../src/README.md"), "utf8"));

export const folders = [...mayImport.keys()];

/**
 * The table under `| Folder | Holds | May import |`.
 * @throws Error when a cell says something else than folders, "nothing", "anything" or "all above, … apart"
 */
export function readTable(readme: string): ReadonlyMap<string, readonly string[]> {
  const rows = readme
    .slice(readme.search(/^\| Folder +\| Holds/m))
    .split(/\n\n/)[0]
    ?.split("\n")
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const table = new Map<string, readonly string[]>();
  const named = (cell: string): string[] => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? "");
  const all = (rows ?? []).flatMap(([, folder = ""]) => named(folder));
  for (const [, folder = "", , cell = ""] of rows ?? []) {
    const above = [...table.keys()];
    for (const name of named(folder)) table.set(name, foldersIn(cell, above, all));
  }
  return table;
}

function foldersIn(cell: string, above: readonly string[], all: readonly string[]): readonly string[] {
  if (cell === "nothing") return [];
  if (/^anything\b/.test(cell)) return all;
  const [, apart] = /^all above, `(\w+)` apart$/.exec(cell) ?? [];
  if (apart !== undefined) return above.filter((name) => name !== apart);
  const list = cell.split(", ");
  const stranger = list.find((name) => !all.includes(name));
  if (stranger !== undefined) throw new Error(`src/README.md: "${cell}" under May import names no folder.`);
  return list;
}

/**
 * Every import of one source file that the arrow forbids, a sentence each. Types count like values.
 * @param file path from the project's top folder, "src/checks/engine.ts"
 * @param text what the file holds
 * @param shippedPackages names that package.json lists as dependencies: what the pane may load
 */
export function importFaults(
  file: string,
  text: string,
  shippedPackages: readonly string[],
): readonly string[] {
  const folder = folderOf(file);
  const allowed = mayImport.get(folder);
  if (allowed === undefined) return [`${file} lies in no known folder of src`];

  return importsOf(file, text).flatMap((specifier) => {
    if (!specifier.startsWith(".")) {
      if (folder === "workbench") return [];
      if (folder === "taskpane" && shippedPackages.includes(packageName(specifier))) return [];
      return [`${file} imports the package ${specifier}, which ${folder} may not`];
    }
    const target = path.posix.join(path.posix.dirname(file), specifier);
    if (!target.startsWith("src/")) {
      return folder === "workbench" ? [] : [`${file} imports ${target}, outside src`];
    }
    const into = folderOf(target);
    return into === folder || allowed.includes(into)
      ? []
      : [`${file} imports ${target}; ${folder} may not import ${into}`];
  });
}

const folderOf = (file: string): string => file.split("/")[1] ?? "";

/** "@fluentui/react-components" of "@fluentui/react-components/unstable" */
const packageName = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** Whatever a file imports: static, dynamic, as a type, re-exported, or by require. */
function importsOf(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const add = (node: ts.Node | undefined): void => {
    if (node !== undefined && ts.isStringLiteralLike(node)) found.push(node.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isExternalModuleReference(node)) add(node.expression);
    else if (ts.isCallExpression(node)) {
      const callee = node.expression;
      const isRequire = ts.isIdentifier(callee) && callee.text === "require";
      if (isRequire || callee.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}
