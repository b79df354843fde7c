import type { Trouble } from "../../domain/trouble";
import { isDarkTheme, type HostTheme } from "./pane-theme";

/** What the pane knows of the program around it. */
export type HostState =
  | { readonly kind: "starting"; readonly isSlow: boolean }
  | { readonly kind: "ready"; readonly isDark: boolean | undefined }
  | { readonly kind: "unavailable"; readonly trouble: Trouble };

/** The API set that the manifest asks for; tested again because a page can be opened by any program. */
const requiredSet = { name: "ExcelApi", version: "1.9" } as const;

/** The part of the `Office` object that this needs, as an interface, because only the entry file may name it. */
export interface HostProgram {
  onReady(): Promise<{ readonly host: unknown }>;
  readonly HostType: { readonly Excel: unknown };
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version: string): boolean };
    readonly officeTheme?: HostTheme;
  };
}

/** @param program undefined when Office.js could not be loaded */
export async function attemptToReadHost(program: HostProgram | undefined): Promise<HostState> {
  if (program === undefined) return { kind: "unavailable", trouble: officeScriptMissing };
  const { host } = await program.onReady();
  if (host !== program.HostType.Excel) return { kind: "unavailable", trouble: notInExcel };
  if (!program.context.requirements.isSetSupported(requiredSet.name, requiredSet.version)) {
    return { kind: "unavailable", trouble: excelTooOld };
  }
  return { kind: "ready", isDark: isDarkTheme(program.context.officeTheme) };
}

const officeScriptMissing: Trouble = {
  kind: "host-error",
  found: "Microsoft's Office.js script did not load",
  expected: "a connection to Microsoft's script, which every Excel add-in needs",
  whatToDo: "Check the network connection, then close this pane and open it again.",
};

const notInExcel: Trouble = {
  kind: "host-error",
  found: "This page is not open inside Excel",
  expected: "the task pane of a workbook in Excel",
  whatToDo: "Open a workbook in Excel, then choose Outcome Planner on the Home tab.",
};

const excelTooOld: Trouble = {
  kind: "requirement-missing",
  found: "This version of Excel is too old for Outcome Planner",
  expected: `${requiredSet.name} ${requiredSet.version}: Excel 2021 or later, Microsoft 365, or Excel on the web`,
  whatToDo:
    "Open the workbook in a newer Excel or in Excel on the web. A workbook that is already built works here without the add-in.",
};
