import { areaAddress } from "../model/address";
import type { Validation } from "../model/workbook-model";
import { formulaForFile } from "./formulas-in-files";
import {
  longestError,
  longestPrompt,
  longestTitle,
  validationKinds,
  validationOperators,
} from "./validations-in-files";
import { escaped, xml } from "./xml";

/** The `dataValidations` of a sheet, "" when it has none. Texts beyond Excel's limits end in "…". */
export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return "";
  return xml("dataValidations", { count: validations.length }, ...validations.map(validationXml));
}

function validationXml({ area, rule, ignoreBlanks, prompt, errorAlert }: Validation): string {
  const style = errorAlert?.style ?? "Stop";
  return xml(
    "dataValidation",
    {
      type: validationKinds[rule.kind],
      errorStyle: style === "Stop" ? undefined : style.toLowerCase(),
      operator: "operator" in rule ? fileOperator(rule.operator) : undefined,
      allowBlank: ignoreBlanks ? 1 : undefined,
      // the attribute says the opposite of its name: 1 hides the arrow
      showDropDown: rule.kind === "list" && !rule.inCellDropDown ? 1 : undefined,
      showInputMessage: prompt === undefined ? undefined : 1,
      showErrorMessage: (errorAlert?.showAlert ?? true) ? 1 : undefined,
      errorTitle: shortened(errorAlert?.title, longestTitle),
      error: shortened(errorAlert?.message, longestError),
      promptTitle: shortened(prompt?.title, longestTitle),
      prompt: shortened(prompt?.message, longestPrompt),
      sqref: areaAddress(area),
    },
    ...formulasOf(rule).map((formula, i) => xml(`formula${i + 1}`, {}, escaped(formula))),
  );
}

function formulasOf(rule: Validation["rule"]): string[] {
  switch (rule.kind) {
    case "list":
      return [
        rule.source.startsWith("=")
          ? formulaForFile(rule.source.slice(1))
          : `"${rule.source.replaceAll('"', '""')}"`,
      ];
    case "custom":
      return [bare(rule.formula)];
    case "wholeNumber":
    case "decimal":
      return rule.formula2 === undefined ? [bare(rule.formula1)] : [bare(rule.formula1), bare(rule.formula2)];
  }
}

function bare(formula: string | number): string {
  return typeof formula === "number" ? String(formula) : formulaForFile(formula.replace(/^=/, ""));
}

/** "between" is what the file format assumes */
function fileOperator(office: string): string | undefined {
  const file = validationOperators.find(([name]) => name === office)?.[1];
  return file === "between" ? undefined : file;
}

function shortened(text: string | undefined, longest: number): string | undefined {
  if (text === undefined || text === "") return undefined;
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
