import type { Area } from "../model/address";
import { parseArea } from "../model/address";
import type { ConditionalFormat, Validation } from "../model/workbook-model";
import { formulaFromFile, shiftedFormula } from "./formulas-in-files";
import { readDifferential } from "./read-styles";
import { validationKinds, validationOperators } from "./validations-in-files";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, descendantsOf, isOn, numberOf, textOf, unescaped } from "./xml";

type Theme = readonly (string | undefined)[];

/**
 * Conditional formats by expression, in the order of their priority. Rules of other kinds are left out.
 * @param newId gives each rule its id
 */
export function readConditionalFormats(
  root: XmlElement,
  differentials: readonly ConditionalFormat["format"][],
  theme: Theme,
  newId: () => string,
): ConditionalFormat[] {
  // rules that look at other sheets stand in the extension list, with their format inside
  const blocks = [
    ...childrenOf(root, "conditionalFormatting"),
    ...descendantsOf(childOf(root, "extLst"), "conditionalFormatting"),
  ];
  const found = blocks.flatMap((block) => {
    const areas = areasOf(block);
    return childrenOf(block, "cfRule").flatMap((rule) => {
      const formula = childOf(rule, "formula") ?? childOf(rule, "f");
      if (attributeOf(rule, "type") !== "expression" || formula === undefined) return [];
      const ownFormat = childOf(rule, "dxf");
      const format = ownFormat
        ? readDifferential(ownFormat, theme)
        : (differentials[numberOf(rule, "dxfId") ?? -1] ?? {});
      return areas.map((area) => ({
        priority: numberOf(rule, "priority") ?? 0,
        area,
        formula: movedTo(area, areas, formulaFromFile(unescaped(textOf(formula)))),
        format,
        stopIfTrue: isOn(rule, "stopIfTrue"),
      }));
    });
  });
  return found
    .sort((a, b) => a.priority - b.priority)
    .map(({ priority: _priority, ...format }) => ({ id: newId(), ...format }));
}

/** Data validations of the kinds that the model knows. */
export function readValidations(root: XmlElement): Validation[] {
  const elements = [
    ...childrenOf(childOf(root, "dataValidations"), "dataValidation"),
    ...descendantsOf(childOf(root, "extLst"), "dataValidation"),
  ];
  return elements.flatMap((element) => {
    const areas = areasOf(element);
    return areas.flatMap((area) => {
      const formula = (name: string): string | undefined => {
        const found = childOf(element, name);
        return found && movedTo(area, areas, formulaFromFile(unescaped(textOf(found).trim())));
      };
      const rule = readRule(element, formula("formula1"), formula("formula2"));
      if (!rule) return [];
      return [{ area, rule, ignoreBlanks: isOn(element, "allowBlank"), ...readMessages(element) }];
    });
  });
}

function readRule(
  element: XmlElement,
  formula1: string | undefined,
  formula2: string | undefined,
): Validation["rule"] | undefined {
  if (formula1 === undefined) return undefined;
  const type = attributeOf(element, "type");
  if (type === validationKinds.list) {
    const typed = /^"([\s\S]*)"$/.exec(formula1)?.[1];
    return {
      kind: "list",
      source: typed === undefined ? `=${formula1}` : typed.replaceAll('""', '"'),
      inCellDropDown: !isOn(element, "showDropDown"),
    };
  }
  if (type === validationKinds.custom) return { kind: "custom", formula: `=${formula1}` };
  const kind = type === "whole" ? "wholeNumber" : type === "decimal" ? "decimal" : undefined;
  if (kind === undefined) return undefined;
  const word = attributeOf(element, "operator") ?? "between";
  const operator = validationOperators.find(([, file]) => file === word)?.[0] ?? "Between";
  return {
    kind,
    operator,
    formula1: numberOrFormula(formula1),
    ...(formula2 === undefined ? {} : { formula2: numberOrFormula(formula2) }),
  };
}

function readMessages(element: XmlElement): Pick<Validation, "prompt" | "errorAlert"> {
  const text = (name: string): string => unescaped(attributeOf(element, name) ?? "");
  const prompt = { title: text("promptTitle"), message: text("prompt") };
  const style = text("errorStyle");
  const errorAlert = {
    title: text("errorTitle"),
    message: text("error"),
    style: style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
    showAlert: isOn(element, "showErrorMessage"),
  } as const;
  const isPlain =
    errorAlert.showAlert && errorAlert.style === "Stop" && !errorAlert.title && !errorAlert.message;
  return {
    ...(isOn(element, "showInputMessage") && (prompt.title || prompt.message) ? { prompt } : {}),
    ...(isPlain ? {} : { errorAlert }),
  };
}

function numberOrFormula(formula: string): string | number {
  return formula !== "" && !Number.isNaN(Number(formula)) ? Number(formula) : `=${formula}`;
}

/** `sqref` as an attribute or, in extensions, as an element; several areas are parted by spaces. */
function areasOf(element: XmlElement): Area[] {
  const text = attributeOf(element, "sqref") ?? textOf(childOf(element, "sqref"));
  return text
    .trim()
    .split(/\s+/)
    .flatMap((address) => parseArea(address) ?? []);
}

/** Formulas of a rule are written for the top left cell of all its areas together. */
function movedTo(area: Area, areas: readonly Area[], formula: string): string {
  const top = Math.min(...areas.map((a) => a.top));
  const left = Math.min(...areas.map((a) => a.left));
  return shiftedFormula(formula, area.top - top, area.left - left);
}
