import type { Arguments } from "./arguments";
import type { HostSession } from "./session";
import type { ClassName, Targets } from "./targets";

/** An object of the Office.js object model, as the host holds it during one request. */
export interface HostObject {
  readonly className: ClassName;
  readonly target: unknown;
}

export function hostObject<K extends ClassName>(className: K, target: Targets[K]): HostObject {
  return { className, target };
}

/** What a member changes; the processor refuses changes of a read-only workbook and counts them. */
export type Effect = "reads" | "writes" | "view";

/**
 * A property with a value. Methods are written in method form on purpose: it lets a definition for one kind of target
 * stand in the registry of all kinds.
 */
export interface Scalar<T> {
  get?(target: T, session: HostSession): unknown;
  set?(target: T, value: unknown, session: HostSession): void;
  /** left out when a load names no properties */
  readonly onRequest?: true;
  /** what setting it changes; "writes" unless said otherwise */
  readonly effect?: Effect;
}

/** A method that gives an object, with or without a side effect (`getRange`, `add`); `null` is the null object. */
export interface ObjectMethod<T> {
  call(target: T, args: Arguments, session: HostSession): HostObject | null;
  readonly effect?: Effect;
}

/** A method that gives a plain value or nothing. */
export interface ValueMethod<T> {
  call(target: T, args: Arguments, session: HostSession): unknown;
  readonly effect?: Effect;
}

/** Everything the host serves of one class. Member names are PascalCase, as on the wire. */
export interface ClassDefinition<T> {
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** navigation properties, `range.format` */
  readonly properties?: Readonly<Record<string, (target: T, session: HostSession) => HostObject | null>>;
  readonly objectMethods?: Readonly<Record<string, ObjectMethod<T>>>;
  readonly methods?: Readonly<Record<string, ValueMethod<T>>>;
  /** a collection's items, in order */
  items?(target: T, session: HostSession): readonly HostObject[];
  /** `collection.getItem(key)`; throws ItemNotFound */
  item?(target: T, key: unknown, session: HostSession): HostObject;
  /** ids that the client keeps to find the object again: `Id`, `_Id` */
  identity?(target: T, session: HostSession): Readonly<Record<string, unknown>>;
}

/** A definition whose target type is forgotten; a target is only ever handed to the definition of its own class. */
export type AnyClassDefinition = ClassDefinition<never>;
