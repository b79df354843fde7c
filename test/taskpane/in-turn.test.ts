import { createInTurn } from "../../src/taskpane/in-turn";

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
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toEqual(["first begins"]);
  fail(new Error("Excel is busy"));
  await expect(first).rejects.toThrow("Excel is busy");
  expect(await second).toBe(2);
  expect(told).toEqual(["first begins", "second begins"]);
});
