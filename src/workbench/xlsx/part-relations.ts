import { attributeOf, childrenOf, parsedRoot } from "./xml";
import type { Parts } from "./zip-parts";

/** Where a part of a package leads. */
export interface PartRelation {
  readonly id: string;
  /** the last word of the relation's type: "worksheet", "table", "hyperlink" … */
  readonly type: string;
  /** path of the part in the package, or a web address */
  readonly target: string;
}

/** @param path of the part that has the relations; "" for the package itself */
export function relationsOf(parts: Parts, path: string): PartRelation[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const text = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  if (text === undefined) return [];
  return childrenOf(parsedRoot(text), "Relationship").map((relation) => {
    const target = attributeOf(relation, "Target") ?? "";
    return {
      id: attributeOf(relation, "Id") ?? "",
      type: (attributeOf(relation, "Type") ?? "").split("/").at(-1) ?? "",
      target: attributeOf(relation, "TargetMode") === "External" ? target : joined(folder, target),
    };
  });
}

/** `xl/worksheets/` + `../tables/table1.xml` → `xl/tables/table1.xml` */
function joined(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
