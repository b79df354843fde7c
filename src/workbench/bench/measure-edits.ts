import { createCalculation } from "../calculation/create-calculation";
import { measureCalculation } from "../calculation/measure-calculation";
import { WorkbookEdits } from "../model/edits";
import { cellKey, type WorkbookModel } from "../model/workbook-model";
import { cellOfFirstFigure } from "./first-figure";
import { inOrder, showTimes, timesOf } from "./measure-time";
import { counted, type Section } from "./report";

const milliseconds = (value: number): string => `${Math.round(value)} ms`;

/** The aim for an edit on the largest sheet of votes, from typing to results. */
const editAimMilliseconds = 100;

/** Calculation: the whole workbook, and what one typed figure sets off. */
export async function measureEdits(built: WorkbookModel): Promise<Section> {
  const formulas = built.sheets.reduce(
    (sum, sheet) => sum + [...sheet.cells.values()].filter((cell) => cell.formula !== undefined).length,
    0,
  );
  const full = await timesOf(
    3,
    () => createCalculation(new WorkbookEdits(structuredClone(built))),
    (calculation) => calculation.recalculate(),
  );
  const edit = await editFigure(built);
  return {
    title: "Calculation",
    note: "By the engine of the embedded host; Excel calculates by itself. Times are noisy.",
    measurements: [
      { what: `Whole workbook, ${counted(formulas)} formulas`, value: showTimes(full) },
      {
        what: `One figure typed on Data points, ${counted(edit.formulas)} formulas evaluated`,
        value: showTimes(edit.times),
      },
      ...measureCalculation().flatMap((m) => [
        { what: `${m.name}: all ${counted(m.formulas)} formulas`, value: milliseconds(m.fullMilliseconds) },
        {
          what: `${m.name}: one edit, ${counted(m.formulasPerEdit)} formulas`,
          value: `median ${milliseconds(m.editMilliseconds)}`,
          budget: {
            words: `aim ${editAimMilliseconds} ms`,
            isMet: m.editMilliseconds <= editAimMilliseconds,
          },
        },
      ]),
    ],
  };
}

/** Types figures into one cell; an edit that changes less evaluates less, so the mean is told. */
async function editFigure(
  built: WorkbookModel,
): Promise<{ readonly formulas: number; readonly times: readonly number[] }> {
  const workbook = structuredClone(built);
  const edits = new WorkbookEdits(workbook);
  const calculation = createCalculation(edits);
  calculation.recalculate();
  const { sheet, row, column } = cellOfFirstFigure(workbook);
  const before = calculation.counters.formulasEvaluated;
  const typed = sheet.cells.get(cellKey(row, column))?.value;
  const times: number[] = [];
  for (let i = 1; i <= 9; i++) {
    const start = performance.now();
    edits.setContents(
      sheet,
      { top: row, left: column, bottom: row, right: column },
      [[{ kind: "constant", value: Number(typed ?? 0) + i }]],
      "person",
    );
    calculation.recalculate();
    times.push(performance.now() - start);
  }
  return {
    formulas: Math.round((calculation.counters.formulasEvaluated - before) / times.length),
    times: inOrder(times),
  };
}
