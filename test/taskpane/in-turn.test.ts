import { createInTurn } from "../../src/taskpane/in-turn";
import { excelActions, type PlannerActions } from "../../src/taskpane/planner-actions";

// Not Excel: what is tested is the order in which the pane calls its own actions.
const begun: string[] = [];
let end = (): void => undefined;
const mockWrite = (name: string) => () => {
  begun.push(name);
  return new Promise<void>((resolve) => (end = resolve));
};
jest.mock("../../src/actions/add-breakdown", () => ({ addBreakdown: mockWrite("addBreakdown") }));
jest.mock("../../src/actions/add-row", () => ({ addRow: mockWrite("addRow") }));
jest.mock("../../src/actions/agree-status", () => ({
  agreeStatus: mockWrite("agreeStatus"),
  undoAgreement: mockWrite("undoAgreement"),
}));
jest.mock("../../src/actions/build-workbook", () => ({ buildWorkbook: mockWrite("buildWorkbook") }));
jest.mock("../../src/actions/give-ids", () => ({ giveIds: mockWrite("giveIds") }));
jest.mock("../../src/actions/grow-workbook", () => ({ growWorkbook: mockWrite("growWorkbook") }));
jest.mock("../../src/actions/make-sheet", () => ({ makeSheet: mockWrite("makeSheet") }));

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it("begins a task only when the one before has ended, although that one failed", async () => {
  const inTurn = createInTurn();
  const told: string[] = [];
  let fail = (_: Error): void => undefined;
  const first = inTurn(
    () =>
      new Promise<void>((_, reject) => {
        told.push("first begins");
        fail = reject;
      }),
  );
  const second = inTurn(async () => {
    told.push("second begins");
    return 2;
  });
  await settled();
  expect(told).toEqual(["first begins"]);
  fail(new Error("Excel is busy"));
  await expect(first).rejects.toThrow("Excel is busy");
  expect(await second).toBe(2);
  expect(told).toEqual(["first begins", "second begins"]);
});

const writes = [
  "buildWorkbook",
  "agreeStatus",
  "undoAgreement",
  "makeSheet",
  "addRow",
  "growWorkbook",
  "giveIds",
  "addBreakdown",
] as const satisfies readonly (keyof PlannerActions)[];

it.each(writes)("lets %s wait until what is being written has ended", async (name) => {
  begun.length = 0;
  // The arguments go on to the actions, which are not here.
  const call = (write: keyof PlannerActions): unknown => (excelActions[write] as () => unknown)();
  const first = name === "buildWorkbook" ? "addRow" : "buildWorkbook";
  call(first);
  await settled();
  call(name);
  await settled();
  expect(begun).toEqual([first]);
  end();
  await settled();
  expect(begun).toEqual([first, name]);
  end();
  await settled();
});
