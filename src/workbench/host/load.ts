import type { HostObject } from "./class-definition";
import { HostError } from "./host-error";
import type { Gate, PathResolver } from "./resolve-path";
import { at, definitionOf } from "./resolve-path";
import type { HostSession } from "./session";
import type { QueryInfo } from "./wire";
import { pascalCase } from "./wire";

/** What a load needs around it. */
export interface LoadContext {
  readonly session: HostSession;
  readonly gate: Gate;
  readonly resolver: PathResolver;
}

/** Properties to read: a name alone, or a name with what is read of the object behind it. */
type Selection = Map<string, Selection>;

/**
 * Answers `load`: the wanted scalars, the wanted objects below, and for a collection its items.
 * Without names, every scalar that is not expensive.
 */
export function loadObject(object: HostObject, query: QueryInfo | undefined, context: LoadContext): unknown {
  const selection = readSelection(query);
  return read(object, selection, context, query);
}

/** What the client keeps of an object so that it can name it again. */
export function identityOf(object: HostObject, context: LoadContext): Record<string, unknown> {
  const identity = definitionOf(object).identity?.(object.target as never, context.session);
  const reference = context.resolver.referenceIdOf(object);
  return { ...identity, ...(reference === undefined ? {} : { _ReferenceId: reference }) };
}

function read(object: HostObject, selection: Selection, context: LoadContext, query?: QueryInfo): unknown {
  const definition = definitionOf(object);
  const target = object.target as never; // handed to the definition of its own class
  if (!definition.items)
    return { ...identityOf(object, context), ...readMembers(object, selection, context) };

  const ofCollection = new Map([...selection].filter(([name]) => definition.scalars?.[pascalCase(name)]));
  const ofItems = new Map([...selection].filter(([name]) => !ofCollection.has(name)));
  const result = ofCollection.size > 0 ? readMembers(object, ofCollection, context) : {};
  if (ofItems.size === 0 && ofCollection.size > 0) return result;
  const items = definition.items(target, context.session);
  const skip = query?.Skip ?? 0;
  const wanted = items.slice(skip, query?.Top === undefined ? undefined : skip + query.Top);
  return { ...result, _Items: wanted.map((item) => read(item, ofItems, context)) };
}

function readMembers(
  object: HostObject,
  selection: Selection,
  context: LoadContext,
): Record<string, unknown> {
  const { scalars = {}, properties = {} } = definitionOf(object);
  const target = object.target as never; // handed to the definition of its own class
  const result: Record<string, unknown> = {};
  for (const [name, below] of withDefaults(selection, scalars)) {
    const member = pascalCase(name);
    at(`${object.className}.${name}`, () => {
      context.gate.member(object.className, member, "reads");
      const scalar = scalars[member];
      const property = properties[member];
      if (scalar?.get) result[member] = scalar.get(target, context.session);
      else if (property) {
        const child = property(target, context.session);
        result[member] = child === null ? null : read(child, below, context);
      } else {
        throw new HostError("NotImplemented", `${object.className}.${name} cannot be loaded from this host.`);
      }
    });
  }
  return result;
}

function withDefaults(
  selection: Selection,
  scalars: Readonly<Record<string, { readonly onRequest?: true; get?: unknown }>>,
): Selection {
  const everything = selection.size === 0 || selection.has("*") || selection.has("$all");
  const result: Selection = new Map();
  if (everything) {
    for (const [name, scalar] of Object.entries(scalars)) {
      if (scalar.get && scalar.onRequest !== true) result.set(name, new Map());
    }
  }
  for (const [name, below] of selection) {
    if (name !== "*" && name !== "$all" && name !== "$none") result.set(name, below);
  }
  return result;
}

function readSelection(query: QueryInfo | undefined): Selection {
  const root: Selection = new Map();
  for (const path of [...(query?.Select ?? []), ...(query?.Expand ?? [])]) {
    let level = root;
    for (const name of path.split(/[/.]/)) {
      if (name === "items" || name === "") continue;
      let next = level.get(name);
      if (!next) level.set(name, (next = new Map<string, Selection>() as Selection));
      level = next;
    }
  }
  return root;
}
