import { createContext, useContext } from "react";
import type { addBreakdown, planBreakdown, readBreakable } from "../actions/add-breakdown";
import type { addRow, planRow } from "../actions/add-row";
import type { agreeStatus, undoAgreement } from "../actions/agree-status";
import type { buildWorkbook, planBuild } from "../actions/build-workbook";
import type { checkWorkbook } from "../actions/check-workbook";
import type { giveIds, planIds } from "../actions/give-ids";
import type { goToCell } from "../actions/go-to-cell";
import type { growWorkbook, planGrowth } from "../actions/grow-workbook";
import type { makeSheet, planSheet } from "../actions/make-sheet";
import type { readGrowable } from "../actions/read-growable";
import type { readOutcomes } from "../actions/read-outcomes";
import type { readStatus } from "../actions/read-status";
import type { watchWorkbook } from "../actions/watch-workbook";
import { createInTurn } from "./in-turn";

/** All that the pane can do to a workbook, and the clock it goes by. A component never imports an action itself. */
export interface PlannerActions {
  readonly readStatus: typeof readStatus;
  readonly planBuild: typeof planBuild;
  readonly buildWorkbook: typeof buildWorkbook;
  readonly checkWorkbook: typeof checkWorkbook;
  readonly readOutcomes: typeof readOutcomes;
  readonly agreeStatus: typeof agreeStatus;
  readonly undoAgreement: typeof undoAgreement;
  readonly planSheet: typeof planSheet;
  readonly makeSheet: typeof makeSheet;
  readonly readGrowable: typeof readGrowable;
  readonly planRow: typeof planRow;
  readonly addRow: typeof addRow;
  readonly planGrowth: typeof planGrowth;
  readonly growWorkbook: typeof growWorkbook;
  readonly planIds: typeof planIds;
  readonly giveIds: typeof giveIds;
  readonly readBreakable: typeof readBreakable;
  readonly planBreakdown: typeof planBreakdown;
  readonly addBreakdown: typeof addBreakdown;
  readonly goToCell: typeof goToCell;
  readonly watchWorkbook: typeof watchWorkbook;
  /** the date by which a reporting year is offered first and an agreement is dated */
  readonly today: () => Date;
}

/** For what writes; what only reads need not wait. */
const inTurn = createInTurn();

/** The real ones. Each is loaded when first called: the blueprint and the rules stay out of the first download. */
export const excelActions: PlannerActions = {
  readStatus: async () => (await import("../actions/read-status")).readStatus(),
  planBuild: async (request) => (await import("../actions/build-workbook")).planBuild(request),
  buildWorkbook: async (request, onProgress) => {
    const { buildWorkbook } = await import("../actions/build-workbook");
    return inTurn(() => buildWorkbook(request, onProgress));
  },
  checkWorkbook: async () => (await import("../actions/check-workbook")).checkWorkbook(),
  readOutcomes: async () => (await import("../actions/read-outcomes")).readOutcomes(),
  agreeStatus: async (request, now) => {
    const { agreeStatus } = await import("../actions/agree-status");
    return inTurn(() => agreeStatus(request, now));
  },
  undoAgreement: async (change) => {
    const { undoAgreement } = await import("../actions/agree-status");
    return inTurn(() => undoAgreement(change));
  },
  planSheet: async (name) => (await import("../actions/make-sheet")).planSheet(name),
  makeSheet: async (name, onProgress) => {
    const { makeSheet } = await import("../actions/make-sheet");
    return inTurn(() => makeSheet(name, onProgress));
  },
  readGrowable: async () => (await import("../actions/read-growable")).readGrowable(),
  planRow: async (request) => (await import("../actions/add-row")).planRow(request),
  addRow: async (request, onProgress) => {
    const { addRow } = await import("../actions/add-row");
    return inTurn(() => addRow(request, onProgress));
  },
  planGrowth: async (growth) => (await import("../actions/grow-workbook")).planGrowth(growth),
  growWorkbook: async (growth, onProgress) => {
    const { growWorkbook } = await import("../actions/grow-workbook");
    return inTurn(() => growWorkbook(growth, onProgress));
  },
  planIds: async () => (await import("../actions/give-ids")).planIds(),
  giveIds: async () => {
    const { giveIds } = await import("../actions/give-ids");
    return inTurn(giveIds);
  },
  readBreakable: async () => (await import("../actions/add-breakdown")).readBreakable(),
  planBreakdown: async (request) => (await import("../actions/add-breakdown")).planBreakdown(request),
  addBreakdown: async (request, onProgress) => {
    const { addBreakdown } = await import("../actions/add-breakdown");
    return inTurn(() => addBreakdown(request, onProgress));
  },
  goToCell: async (place) => (await import("../actions/go-to-cell")).goToCell(place),
  watchWorkbook: async (onChange) => (await import("../actions/watch-workbook")).watchWorkbook(onChange),
  today: () => new Date(),
};

export const PlannerActionsContext = createContext<PlannerActions>(excelActions);

export function usePlannerActions(): PlannerActions {
  return useContext(PlannerActionsContext);
}
