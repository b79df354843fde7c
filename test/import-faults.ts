import path from "node:path";
import ts from "typescript";

/** Which folders of src each folder may import, itself aside; the arrow of src/README.md. Nobody imports the workbench. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  catalogue: ["domain"],
  checks: ["domain", "catalogue", "scoring"],
  status: ["domain", "catalogue"],
  scoring: ["domain", "catalogue"],
  blueprint: ["domain", "catalogue", "checks"],
  excel: ["blueprint", "domain"],
  actions: ["domain", "catalogue", "checks", "scoring", "blueprint", "excel"],
  taskpane: ["actions", "domain", "catalogue"],
  commands: ["actions", "domain", "catalogue"],
  workbench: [
    "domain",
    "catalogue",
    "checks",
    "status",
    "scoring",
    "blueprint",
    "excel",
    "actions",
    "taskpane",
    "commands",
  ],
};

export const folders = Object.keys(mayImport);

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
  const allowed = mayImport[folder];
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
