import { createCalculation } from "../calculation/create-calculation";
import { createHost } from "../host/create-host";
import type { Host } from "../host/create-host";
import type { Calculation } from "../calculation/calculation";
import { parseArea } from "../model/address";
import { WorkbookEdits } from "../model/edits";
import type { LeftOut } from "../model/left-out";
import { describeLeftOut, kindsOf } from "../model/left-out";
import type { Sheet, WorkbookModel } from "../model/workbook-model";
import { findSheet, newWorkbook } from "../model/workbook-model";
import { ask } from "./desk/ask";
import type { Desk } from "./desk/desk";
import { announce } from "./desk/desk";
import { commitEditing, startEditing, stopEditing, tell } from "./desk/edit-cell";
import { initialState, selectionOf } from "./desk/page-state";
import { selectArea } from "./desk/select";
import { createStore } from "./desk/store";
import { createUndoStack } from "./editing/undo";
import { watchUnsavedChanges } from "./unsaved-changes";

/** Reads and writes .xlsx; `read` gives a sentence instead of a workbook when it cannot. */
export interface WorkbookFiles {
  read(bytes: Uint8Array): Promise<WorkbookModel | { readonly sentence: string }>;
  write(workbook: WorkbookModel): Promise<Uint8Array>;
}

/** The page's `window.workbench`: for tests, the console and the page itself. */
export interface Workbench {
  readonly edits: WorkbookEdits;
  readonly host: Host;
  readonly calculation: Calculation;
  readonly desk: Desk;
  /** Starts an empty workbook; asks first when changes would be lost. */
  newWorkbook(): Promise<void>;
  /** Opens a file in place of the present workbook; a file that cannot be read changes nothing and says why. */
  openFile(fileName: string, bytes: Uint8Array): Promise<void>;
  /** @throws with a sentence when the bytes cannot be read */
  openXlsx(bytes: Uint8Array): Promise<void>;
  /** Like the button: asks first when the file would lack what the opened one holds. @returns undefined: not saved */
  saveFile(): Promise<Uint8Array | undefined>;
  /** The workbook as it stands, calculated, as a file; without asking. */
  saveXlsx(): Promise<Uint8Array>;
  /** Selects cells as a person would. @throws when there is no such place */
  select(sheetName: string, address: string): void;
  /** Types a text into a cell and presses Enter. @returns false when the page asks something about it first */
  typeInto(sheetName: string, address: string, text: string): boolean;
}

export function createWorkbench(files: WorkbookFiles): Workbench {
  const edits = new WorkbookEdits(newWorkbook());
  const calculation = createCalculation(edits);
  const host = createHost({ edits, calculation, workbookName: initialState().fileName });
  const desk: Desk = {
    edits,
    calculation,
    host,
    undo: createUndoStack(edits),
    state: createStore(initialState()),
  };

  const unsaved = watchUnsavedChanges(edits);

  const place = (sheetName: string, address: string) => {
    const sheet = findSheet(edits.workbook, sheetName);
    const area = parseArea(address);
    if (sheet === undefined) throw new Error(`There is no sheet called "${sheetName}" in this workbook.`);
    if (area === undefined) throw new Error(`"${address}" is no cell address such as B7 or A1:C3.`);
    return { sheet, area };
  };

  /** The model stays the same object, since the host, the calculation and the grid hold it. */
  const replace = (workbook: WorkbookModel, fileName: string): void => {
    stopEditing(desk);
    delete edits.workbook.persons;
    delete edits.workbook.structureProtection;
    Object.assign(edits.workbook, workbook);
    host.workbookName = fileName;
    desk.undo.clear();
    edits.tell({ kind: "replaced", source: "person" });
    unsaved.settle();
    const workbookNumber = desk.state.get().workbookNumber + 1;
    const selection = selectionOf(workbook.selection);
    desk.state.set({
      fileName,
      workbookNumber,
      selection,
      notice: undefined,
      menu: undefined,
      announcement: "",
    });
  };

  const open = async (fileName: string, bytes: Uint8Array): Promise<string | undefined> => {
    const opened = await files.read(bytes);
    if ("sentence" in opened) return opened.sentence;
    replace(startingOnVisibleSheet(opened), fileName);
    return undefined;
  };

  const saveXlsx = async (): Promise<Uint8Array> => {
    commitEditing(desk);
    calculation.recalculate();
    const bytes = await files.write(edits.workbook);
    unsaved.settle();
    return bytes;
  };

  return {
    edits,
    host,
    calculation,
    desk,
    newWorkbook: async () => {
      if (!(await unsaved.askBeforeLosing(desk, "Start a new workbook"))) return;
      replace(newWorkbook(), initialState().fileName);
    },
    openFile: async (fileName, bytes) => {
      if (!(await unsaved.askBeforeLosing(desk, `Open ${fileName}`))) return;
      const trouble = await open(fileName, bytes);
      if (trouble === undefined) announce(desk, `Opened ${fileName}.${holdsMore(edits.workbook.leftOut)}`);
      else tell(desk, `${fileName} was not opened`, `${trouble} The workbook on the screen is unchanged.`);
    },
    openXlsx: async (bytes) => {
      const trouble = await open("Workbook.xlsx", bytes);
      if (trouble !== undefined) throw new Error(trouble);
    },
    saveXlsx,
    saveFile: async () => {
      const { leftOut } = edits.workbook;
      const isAgreed =
        leftOut.length === 0 ||
        (await ask(desk, {
          title: `Save without ${kindsOf(leftOut).join(", ")}?`,
          message: `The file that was opened also holds ${describeLeftOut(leftOut)}, which this workbench cannot keep. Save under another name, or make your changes in Excel.`,
          goOn: "Save without",
        }));
      if (!isAgreed) return undefined;
      const bytes = await saveXlsx();
      edits.workbook.leftOut = [];
      return bytes;
    },
    select: (sheetName, address) => {
      const { sheet, area } = place(sheetName, address);
      selectArea(desk, sheet, area);
    },
    typeInto: (sheetName, address, text) => {
      const { sheet, area } = place(sheetName, address);
      selectArea(desk, sheet, area);
      startEditing(desk, { mode: "enter", from: "cell", text });
      return commitEditing(desk, { rows: 1, columns: 0 });
    },
  };
}

/** For the status bar, when a file was opened. */
function holdsMore(leftOut: readonly LeftOut[]): string {
  return leftOut.length === 0 ? "" : ` Not kept when saved from here: ${describeLeftOut(leftOut)}.`;
}

function startingOnVisibleSheet(workbook: WorkbookModel): WorkbookModel {
  const isShown = (sheet: Sheet): boolean => sheet.visibility === "Visible";
  const active = workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId && isShown(sheet));
  return {
    ...workbook,
    activeSheetId: (active ?? workbook.sheets.find(isShown) ?? workbook.sheets[0])?.id ?? "",
  };
}
