import type { Validation } from "../../model/workbook-model";
import { describe } from "../arguments";
import { invalidArgument, notImplemented } from "../host-error";

type Rule = Validation["rule"];

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

/** The longest list that Excel takes as text rather than from cells. */
const longestListText = 255;

/** Reads `dataValidation.rule`: one of list, wholeNumber, decimal, custom. */
export function readRule(value: unknown): Rule {
  const entries =
    typeof value === "object" && value !== null ? Object.entries(value).filter(([, v]) => v != null) : [];
  const [entry, ...others] = entries;
  if (!entry || others.length > 0)
    throw invalidArgument(`A validation rule holds one kind of rule; found ${describe(value)}.`);
  const [kind, details] = entry;
  if (typeof details !== "object")
    throw invalidArgument(`The rule ${kind} takes an object; found ${describe(details)}.`);
  const part = (name: string): unknown => Reflect.get(details, name) as unknown;
  if (kind === "list") return listRule(part("source"), part("inCellDropDown"));
  if (kind === "wholeNumber" || kind === "decimal") return numberRule(kind, part);
  if (kind === "custom") return { kind, formula: withoutEquals(text(part("formula"), "formula")) };
  if (["date", "time", "textLength"].includes(kind)) throw notImplemented(`The validation rule "${kind}"`);
  throw invalidArgument(`There is no validation rule "${kind}".`);
}

/** The rule in the shape in which Office.js gives it back. */
export function ruleForClient(rule: Rule | undefined): unknown {
  if (!rule) return {};
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
    case "custom":
      return { custom: { formula: `=${rule.formula}` } };
    default: {
      const { kind, ...numbers } = rule;
      return { [kind]: numbers };
    }
  }
}

function listRule(source: unknown, dropDown: unknown): Rule {
  const list = text(source, "list source");
  if (!list.startsWith("=") && list.length > longestListText) {
    throw invalidArgument(
      `A list given as text has at most ${longestListText} characters; this one has ${list.length}. Refer to cells instead.`,
    );
  }
  if (list.startsWith("=") && list.includes("[")) {
    throw invalidArgument("Excel refuses table references in data validation.");
  }
  return { kind: "list", source: list, inCellDropDown: dropDown !== false };
}

function numberRule(kind: "wholeNumber" | "decimal", part: (name: string) => unknown): Rule {
  const operator = text(part("operator"), "operator");
  if (!operators.includes(operator)) throw invalidArgument(`There is no operator ${describe(operator)}.`);
  const formula1 = bound(part("formula1"), "formula1");
  const needsTwo = operator === "Between" || operator === "NotBetween";
  const second = part("formula2");
  if (!needsTwo) return { kind, operator, formula1 };
  return { kind, operator, formula1, formula2: bound(second, "formula2") };
}

function bound(value: unknown, name: string): string | number {
  if (typeof value === "number" || (typeof value === "string" && value !== "")) return value;
  throw invalidArgument(`${name} is a number or a formula; found ${describe(value)}.`);
}

function text(value: unknown, name: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw invalidArgument(`The ${name} of a validation rule is a text; found ${describe(value)}.`);
}

function withoutEquals(formula: string): string {
  return formula.startsWith("=") ? formula.slice(1) : formula;
}
