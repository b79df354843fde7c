import type { Area } from "../../model/address";
import { intersection } from "../../model/address";
import { rewrittenRule } from "../../model/rewrite-formulas";
import { shiftFormula } from "../../model/shift-formula";
import type { Sheet, Validation } from "../../model/workbook-model";
import { describe } from "../arguments";
import type { ClassDefinition } from "../class-definition";
import { invalidArgument, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import type { AreasTarget } from "../targets";
import { requireUnprotected } from "../write-permission";
import { withoutArea } from "./subtract-area";
import { readRule, ruleForClient } from "./validation-rule";
import { flag } from "./range-format";

/** Data validation of a range; as in Excel, setting a rule replaces what was there on those cells. */
export const dataValidationClass: ClassDefinition<AreasTarget> = {
  scalars: {
    Rule: {
      get: (target) => (common(target) ? ruleForClient(common(target)?.rule) : {}),
      set: (target, value, session) =>
        change(target, session, (old) => ({ ...(old ?? plainValidation), rule: readRule(value) })),
    },
    Type: { get: (target) => typeOf(common(target)) },
    IgnoreBlanks: {
      get: (target) => common(target)?.ignoreBlanks ?? true,
      set: (target, value, session) =>
        change(target, session, (old) => ({ ...needed(old), ignoreBlanks: flag(value) })),
    },
    Prompt: {
      get: (target) => {
        const prompt = common(target)?.prompt;
        return {
          showPrompt: prompt !== undefined || common(target) !== undefined,
          title: prompt?.title ?? "",
          message: prompt?.message ?? "",
        };
      },
      set: (target, value, session) => change(target, session, (old) => withPrompt(needed(old), value)),
    },
    ErrorAlert: {
      get: (target) =>
        common(target)?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
      set: (target, value, session) =>
        change(target, session, (old) => ({ ...needed(old), errorAlert: readAlert(value) })),
    },
    Valid: {
      get() {
        throw notImplemented("dataValidation.valid (this host does not judge cells by their validation)");
      },
      onRequest: true,
    },
  },
  methods: {
    Clear: { call: (target, _args, session) => change(target, session, () => undefined), effect: "writes" },
  },
};

type Content = Omit<Validation, "area">;

const plainValidation = { ignoreBlanks: true };

/** Rule, prompt and alert are set one after the other by the client; without a rule Excel refuses the others. */
function needed(old: Content | undefined): Content {
  if (old) return old;
  throw invalidArgument("Set dataValidation.rule before its prompt, error alert or ignoreBlanks.");
}

/** The one validation that covers the whole range, if there is one. */
function common({ sheet, areas }: AreasTarget): Validation | undefined {
  const [first] = areas;
  const found = first && sheet.validations.find((v) => intersection(v.area, first));
  return found && areas.every((area) => sameArea(intersection(found.area, area), area)) ? found : undefined;
}

function sameArea(a: Area | undefined, b: Area): boolean {
  return (
    a !== undefined && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
  );
}

function change(
  { sheet, areas }: AreasTarget,
  { edits }: HostSession,
  make: (old: Content | undefined) => Content | undefined,
): void {
  requireUnprotected(sheet, "data validation");
  let validations: readonly Validation[] = sheet.validations;
  for (const area of areas) {
    const old = validations.find((v) => sameArea(intersection(v.area, area), area));
    const made = make(old);
    validations = [...validations.flatMap((v) => cutOut(v, area)), ...(made ? [{ ...made, area }] : [])];
  }
  edits.changeSheet(sheet, { validations: [...validations] } satisfies Partial<Sheet>, "addIn");
}

/** What is left of a validation around the cells that get another one; formulas are relative to each part's first cell. */
function cutOut(validation: Validation, area: Area): Validation[] {
  return withoutArea(validation.area, area).map((rest) => {
    const by = { rows: rest.top - validation.area.top, columns: rest.left - validation.area.left };
    const rule = rewrittenRule(validation.rule, (formula) => shiftFormula(formula, by));
    return { ...validation, area: rest, rule };
  });
}

function typeOf(validation: Validation | undefined): string {
  if (!validation) return "None";
  const names = { list: "List", wholeNumber: "WholeNumber", decimal: "Decimal", custom: "Custom" } as const;
  return names[validation.rule.kind];
}

function withPrompt(validation: Content, value: unknown): Content {
  const { prompt: _old, ...rest } = validation;
  const { title, message, shown } = texts(value, "showPrompt");
  return shown && title + message !== "" ? { ...rest, prompt: { title, message } } : rest;
}

function readAlert(value: unknown): NonNullable<Validation["errorAlert"]> {
  const { title, message, shown } = texts(value, "showAlert");
  const style: unknown = Reflect.get(Object(value), "style") ?? "Stop";
  if (style !== "Stop" && style !== "Warning" && style !== "Information") {
    throw invalidArgument(`An error alert is Stop, Warning or Information; found ${describe(style)}.`);
  }
  return { title, message, style, showAlert: shown };
}

/** Excel's limits: a title of 32, a message of 255 characters. */
function texts(value: unknown, shownName: string): { title: string; message: string; shown: boolean } {
  if (typeof value !== "object" || value === null)
    throw invalidArgument(`Expected an object; found ${describe(value)}.`);
  const text = (name: string, limit: number): string => {
    const part: unknown = Reflect.get(value, name) ?? "";
    if (typeof part !== "string" || part.length > limit) {
      throw invalidArgument(
        `The ${name} of a validation message is a text of at most ${limit} characters; found ${describe(part)}.`,
      );
    }
    return part;
  };
  return {
    title: text("title", 32),
    message: text("message", 255),
    shown: Reflect.get(value, shownName) !== false,
  };
}
