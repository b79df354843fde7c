import { ok, trouble as inTrouble } from "../../src/domain/result";
import { attempt } from "../../src/taskpane/attempt";
import { trouble } from "./plain-actions";

describe("an attempt at an action", () => {
  it("hands on the value of an action that worked", async () => {
    await expect(attempt(async () => ok(3))).resolves.toEqual({ ok: true, value: 3 });
  });

  it("hands on the trouble that an action foresaw", async () => {
    const foreseen = trouble();
    await expect(attempt(async () => inTrouble(foreseen))).resolves.toEqual({
      ok: false,
      failure: { kind: "trouble", trouble: foreseen },
    });
  });

  it.each([
    ["an error", new Error("no such table"), "no such table"],
    ["an error without words", new TypeError(""), "TypeError"],
    ["something that is no error", "stopped", "stopped"],
  ])("catches %s and keeps its message", async (_, thrown, message) => {
    const failing = async (): Promise<never> => {
      throw thrown;
    };
    await expect(attempt(failing)).resolves.toEqual({
      ok: false,
      failure: { kind: "unexpected", message },
    });
  });

  it("catches what is thrown before the action returns a promise", async () => {
    const failing = (): never => {
      throw new Error("at once");
    };
    await expect(attempt(failing)).resolves.toMatchObject({ failure: { message: "at once" } });
  });
});
