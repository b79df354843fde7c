/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import type { Progress } from "../../src/actions/build-request";
import { ok, type Result } from "../../src/domain/result";
import type { Trouble } from "../../src/domain/trouble";
import { useDryRun } from "../../src/taskpane/use-dry-run";

/** An answer that a test gives when it wants to, as Excel does after a while. */
function answerLater<T>(): { readonly answer: (value: T) => Promise<void>; readonly promise: Promise<T> } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, answer: (value) => act(async () => resolve(value)) };
}

/** A dry run of "2025-26" that is planned at once, and written when the test says so. */
async function plannedRun() {
  const written = answerLater<Result<string, Trouble>>();
  let tellProgress: (progress: Progress) => void = () => undefined;
  const wanted: string[] = [];
  const { result } = renderHook(() =>
    useDryRun<string, string, string>({
      plan: async (request) => ok(`plan of ${request}`),
      write: (request, onProgress) => {
        wanted.push(request);
        tellProgress = onProgress;
        return written.promise;
      },
      steps: { plan: "Looking", write: "Writing" },
    }),
  );
  await act(async () => result.current.plan("2025-26"));
  return {
    state: () => result.current.state,
    startAgain: () => act(() => result.current.startAgain()),
    write: () => act(() => void result.current.write(planned)),
    tell: (progress: Progress) => act(() => tellProgress(progress)),
    answer: written.answer,
    wanted,
  };
}

const planned = { request: "2025-26", plan: "plan of 2025-26" };

describe("a dry run whose choices have changed", () => {
  it("is forgotten while it is only shown", async () => {
    const run = await plannedRun();
    expect(run.state()).toEqual({ kind: "planned", planned });
    run.startAgain();
    expect(run.state()).toEqual({ kind: "idle" });
  });

  it("is not forgotten while it is being written: its steps and its report are still shown", async () => {
    const run = await plannedRun();
    run.write();
    run.startAgain();
    expect(run.state()).toEqual({ kind: "working", step: "Writing", planned });
    const progress = { step: "Writing the formulas of Rates", done: 3, total: 4 };
    run.tell(progress);
    run.startAgain();
    expect(run.state()).toEqual({ kind: "working", step: progress.step, progress, planned });
    await run.answer(ok("report"));
    expect(run.state()).toEqual({ kind: "done", planned, report: "report" });
    expect(run.wanted).toEqual(["2025-26"]);
    run.startAgain();
    expect(run.state()).toEqual({ kind: "idle" });
  });

  it("is not forgotten while it is being made", async () => {
    const made = answerLater<Result<string, Trouble>>();
    const { result } = renderHook(() =>
      useDryRun<string, string, string>({
        plan: () => made.promise,
        write: async () => ok("report"),
        steps: { plan: "Looking", write: "Writing" },
      }),
    );
    act(() => void result.current.plan("2025-26"));
    act(() => result.current.startAgain());
    expect(result.current.state).toEqual({ kind: "working", step: "Looking" });
    await made.answer(ok(planned.plan));
    expect(result.current.state).toEqual({ kind: "planned", planned });
  });
});
