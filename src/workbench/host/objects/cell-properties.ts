import type { ClassDefinition } from "../class-definition";
import { invalidArgument, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import type { AreasTarget } from "../targets";
import { pascalCase } from "../wire";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./range-format";

const partsOfFormat: Readonly<Record<string, ClassDefinition<AreasTarget>>> = {
  fill: rangeFillClass,
  font: rangeFontClass,
  protection: formatProtectionClass,
};

/** Sets what one cell's entry of `range.setCellProperties` names: `{ format: { fill: { color } } }`. */
export function setFormatProperties(session: HostSession, target: AreasTarget, properties: object): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name !== "format" || typeof value !== "object")
      throw notImplemented(`setCellProperties({ ${name} })`);
    for (const [part, partValue] of Object.entries(value as object)) {
      const definition = partsOfFormat[part];
      if (definition === undefined) setScalar(session, rangeFormatClass, target, part, partValue);
      else if (typeof partValue === "object" && partValue !== null) {
        for (const [key, item] of Object.entries(partValue))
          setScalar(session, definition, target, key, item);
      } else throw invalidArgument(`format.${part} takes an object.`);
    }
  }
}

function setScalar(
  session: HostSession,
  definition: ClassDefinition<AreasTarget>,
  target: AreasTarget,
  name: string,
  value: unknown,
): void {
  const scalar = definition.scalars?.[pascalCase(name)];
  if (!scalar?.set) throw notImplemented(`setCellProperties: format property ${name}`);
  scalar.set(target, value, session);
}
