import type { Effect, HostObject } from "./class-definition";
import { HostError, notImplemented } from "./host-error";
import type { LoadContext } from "./load";
import { identityOf, loadObject } from "./load";
import { at, definitionOf, locationOf, PathResolver, requireInWorkbook, setGate } from "./resolve-path";
import type { HostSession } from "./session";
import type { RichAction, RichRequest, RichResponse } from "./wire";
import { actionTypes, camelCase, pascalCase } from "./wire";

/** Rules of one request beyond the object model. */
export interface RequestRules {
  readonly requirementSet: string;
  /** called before each member takes effect; throws to refuse it */
  readonly onEffect: (effect: Effect) => void;
  /** called before each action; throws to make the batch fail there */
  readonly onAction: (index: number) => void;
}

/**
 * Runs the actions of a request in order and stops at the first that fails; what came before it stays done.
 * (That Excel keeps those effects is not documented; add-ins must not rely on either.)
 */
export function processRequest(
  request: RichRequest,
  session: HostSession,
  rules: RequestRules,
): RichResponse {
  const gate = setGate(rules.requirementSet, rules.onEffect);
  const resolver = new PathResolver(request.ObjectPaths, session, gate);
  const context: LoadContext = { session, gate, resolver };
  const response: RichResponse = { Results: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      rules.onAction(index);
      response.Results.push({ ActionId: action.Id, Value: perform(action, context) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      response.Error = {
        Code: error.code,
        Message: error.message,
        Location: locationOf(error),
        HttpStatusCode: error.httpStatus,
        ActionIndex: index,
      };
      break;
    }
  }
  return response;
}

function perform(action: RichAction, context: LoadContext): unknown {
  if (action.ActionType === actionTypes.trace) return null;
  const object = context.resolver.resolve(action.ObjectPathId);
  if (object === null) return null; // everything below a null object is a null object, and does nothing
  requireInWorkbook(object, context.session);
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return identityOf(object, context);
    case actionTypes.load:
      return loadObject(object, action.QueryInfo, context);
    case actionTypes.loadAsJson:
      return inCamelCase(loadObject(object, action.QueryInfo, context));
    case actionTypes.method:
      return callMethod(object, action, context);
    case actionTypes.set:
      setProperty(object, action.Name, action.ArgumentInfo?.Arguments?.[0], context);
      return null;
    case actionTypes.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
        setProperty(object, pascalCase(name), value, context);
      }
      return null;
    default:
      throw notImplemented(`Action type ${action.ActionType}`);
  }
}

function callMethod(object: HostObject, action: RichAction, context: LoadContext): unknown {
  const { className } = object;
  if (action.Name === "_KeepReference") {
    context.resolver.keep(object);
    return null;
  }
  return at(`${className}.${camelCase(action.Name)}`, () => {
    const method = definitionOf(object).methods?.[action.Name];
    context.gate.member(className, action.Name, method?.effect ?? "reads");
    if (!method) throw notImplemented(`${className}.${camelCase(action.Name)}`);
    const args = context.resolver.arguments(action.ArgumentInfo);
    return method.call(object.target as never, args, context.session) ?? null;
  });
}

function setProperty(object: HostObject, name: string, value: unknown, context: LoadContext): void {
  const { className } = object;
  const member = pascalCase(name);
  at(`${className}.${camelCase(name)}`, () => {
    const scalar = definitionOf(object).scalars?.[member];
    context.gate.member(className, member, scalar?.effect ?? "writes");
    if (!scalar?.set) throw notImplemented(`Setting ${className}.${camelCase(name)}`);
    scalar.set(object.target as never, value, context.session);
  });
}

function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, v]) => [name === "_Items" ? "items" : camelCase(name), inCamelCase(v)]),
  );
}
