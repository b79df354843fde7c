import { Arguments } from "./arguments";
import type { AnyClassDefinition, Effect, HostObject } from "./class-definition";
import { hostObject } from "./class-definition";
import { classDefinitions } from "./class-definitions";
import { HostError, notImplemented } from "./host-error";
import { missingSet } from "./requirement-sets";
import type { HostSession } from "./session";
import type { ArgumentInfo, ObjectPathInfo } from "./wire";
import { camelCase, pathTypes } from "./wire";

/** One request's view of its object paths: each path is resolved once, when it is first used. */
export class PathResolver {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly keptIds = new Map<HostObject, string>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPathInfo>>,
    private readonly session: HostSession,
    private readonly gate: Gate,
  ) {}

  /** @returns `null` for a null object, and for everything below one */
  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const info = this.paths[String(id)];
    if (!info)
      throw new HostError("InvalidArgument", `The request names object path ${id} but does not hold it.`);
    const object = this.find(info);
    this.resolved.set(id, object);
    return object;
  }

  arguments(info: ArgumentInfo | undefined): Arguments {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(
      info?.Arguments ?? [],
      ids.map((id) => (typeof id === "number" && id !== 0 ? this.resolve(id) : undefined)),
    );
  }

  /** Keeps an object beyond the request (`_KeepReference`). */
  keep(object: HostObject): void {
    const id = `ref${++this.session.referencesGiven}`;
    this.session.references.set(id, object);
    this.keptIds.set(object, id);
  }

  referenceIdOf(object: HostObject): string | undefined {
    return this.keptIds.get(object);
  }

  private find(info: ObjectPathInfo): HostObject | null {
    if (info.ObjectPathType === pathTypes.nullObject) return null;
    if (info.ObjectPathType === pathTypes.root) return hostObject("Workbook", undefined);
    if (info.ObjectPathType === pathTypes.newService) return service(info.Name);
    if (info.ObjectPathType === pathTypes.reference) return this.reference(info.Name);
    const parent = this.resolve(info.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    requireInWorkbook(parent, this.session);
    const definition = definitionOf(parent);
    // a target is only ever handed to the definition of its own class
    const target = parent.target as never;
    if (info.ObjectPathType === pathTypes.indexer) {
      if (!definition.item) throw notImplemented(`${parent.className}.getItem`);
      return at(
        `${parent.className}.getItem`,
        () => definition.item?.(target, info.ArgumentInfo?.Arguments?.[0], this.session) ?? null,
      );
    }
    const location = `${parent.className}.${camelCase(info.Name)}`;
    return at(location, () => {
      if (info.ObjectPathType === pathTypes.property) {
        this.gate.member(parent.className, info.Name, "reads");
        const property = definition.properties?.[info.Name];
        if (!property) throw notImplemented(location);
        return property(target, this.session);
      }
      const method = definition.objectMethods?.[info.Name];
      this.gate.member(parent.className, info.Name, method?.effect ?? "reads");
      if (!method) throw notImplemented(location);
      return method.call(target, this.arguments(info.ArgumentInfo), this.session);
    });
  }

  private reference(id: string): HostObject {
    const object = this.session.references.get(id);
    if (!object) throw new HostError("InvalidReference", `The host no longer holds the object ${id}.`);
    this.keptIds.set(object, id);
    return object;
  }
}

/** Lets a member pass or throws: requirement sets, read-only workbooks, faults ordered by a test. */
export interface Gate {
  member(className: string, member: string, effect: Effect): void;
}

export function setGate(hostSet: string, onEffect: (effect: Effect) => void): Gate {
  return {
    member(className, member, effect) {
      const missing = missingSet(`${className}.${member}`, hostSet);
      if (missing !== undefined) {
        throw new HostError(
          "ApiNotFound",
          `${className}.${camelCase(member)} needs ${missing}; this host offers ExcelApi ${hostSet}.`,
        );
      }
      onEffect(effect);
    },
  };
}

export function definitionOf(object: HostObject): AnyClassDefinition {
  return classDefinitions[object.className];
}

const locations = new WeakMap<HostError, string>();

/** Runs `action`; an error that leaves it remembers the innermost location. */
export function at<T>(location: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof HostError && !locations.has(error)) locations.set(error, location);
    throw error;
  }
}

export function locationOf(error: HostError): string {
  return locations.get(error) ?? "";
}

/** An object on a sheet that was deleted, or belongs to a workbook that was closed, must not be written unseen. */
export function requireInWorkbook(object: HostObject, { workbook }: HostSession): void {
  const { className, target } = object;
  const onSheet = typeof target === "object" && target !== null ? target : {};
  const sheet: unknown = /^Worksheet/.test(className) ? target : Reflect.get(onSheet, "sheet");
  if (sheet === undefined || workbook.sheets.some((s) => s === sheet)) return;
  throw new HostError("ItemNotFound", "The worksheet is no longer in the workbook.");
}

function service(name: string): HostObject {
  if (name.endsWith("AddinInternalService")) return hostObject("AddinInternalService", undefined);
  throw notImplemented(`The service ${name}`);
}
