/**
 * The JSON that Microsoft's client sends and expects (its "Rich API" request), as far as the host reads it.
 * Shapes taken from what `excel-web-16.00.debug.js` builds and consumes; Microsoft publishes no description.
 */

export interface RichRequest {
  readonly Actions: readonly RichAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface RichAction {
  readonly Id: number;
  readonly ActionType: number;
  /** PascalCase member of the class; empty for instantiate and load */
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  /** camelCase properties of an update */
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export const actionTypes = {
  instantiate: 1,
  load: 2,
  method: 3,
  set: 4,
  trace: 5,
  recursiveLoad: 6,
  loadAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const pathTypes = {
  root: 1,
  newService: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** parallel to `Arguments`: the path id of an argument that is an object, else 0 */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** What a load asks for; names are camelCase, separated by "/". */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface RichResponse {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  Error?: RichError;
}

export interface RichError {
  readonly Code: string;
  readonly Message: string;
  /** "Worksheet.getRange" */
  readonly Location: string;
  readonly HttpStatusCode: number;
  /** position in `Actions`, from 0 */
  readonly ActionIndex: number;
}

/** One event entry: category 65536, event type, target id, arguments as JSON, message id. */
export type EventEntry = readonly [65536, number, string, string, 0];

/** `values` → `Values`; names that begin with an underscore are kept (`_ReferenceId`). */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
