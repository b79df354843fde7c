import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { FailureMessage } from "../messages/FailureMessage";
import { StatusLine } from "../messages/StatusLine";
import { Working } from "../messages/Working";
import { usePaneStyles } from "../pane-styles";
import { usePlannerActions } from "../planner-actions";
import { useWorkbookStatus, type StatusState } from "../use-workbook-status";
import { initialChoices, type BuildChoices } from "./build-choices";
import { BuildForm } from "./BuildForm";
import { BuiltSection, describeReport } from "./BuiltSection";
import { describePlan } from "./describe-plan";
import { PlanSection } from "./PlanSection";
import { useBuild, type BuildState } from "./use-build";

/** Choices, dry run, build, report: one after the other, with nothing written before the second button. */
export default function BuildView() {
  const { state, plan, build, startAgain } = useBuild();
  const { state: workbook, readAgain } = useWorkbookStatus();
  const [choices, setChoices] = useChoices(workbook);
  const { view, heading } = useFocusOnStep(state.kind);
  const isWorking = state.kind === "working";
  const planned = "planned" in state ? state.planned : undefined;
  return (
    <div ref={view}>
      <StatusLine text={spoken(state)} isOnlySpoken />
      {state.kind === "built" ? (
        <BuiltSection
          request={state.request}
          report={state.report}
          heading={heading}
          onStartAgain={() => {
            readAgain();
            startAgain();
          }}
        />
      ) : (
        <>
          <BuiltBefore workbook={workbook} />
          <BuildForm
            choices={choices}
            isWorking={isWorking}
            isPlanned={planned !== undefined}
            onPlan={(request) => void plan(request)}
            onChoices={(next) => {
              // While it is being written, the plan on the screen is the plan that is written.
              if (isWorking) return;
              setChoices(next);
              startAgain();
            }}
          />
          {planned && (
            <PlanSection
              plan={planned.plan}
              heading={heading}
              isWorking={isWorking}
              onBuild={() => void build(planned)}
            />
          )}
          {state.kind === "working" && <Working step={state.step} progress={state.progress} />}
          {state.kind === "failed" && (
            <FailureMessage
              failure={state.failure}
              retry={{
                label: "Try again",
                run: () => void (state.planned ? build(state.planned) : plan(state.request)),
              }}
            >
              {state.planned
                ? "What was typed in the workbook stays. A part may have been built; trying again makes the rest."
                : "Nothing has been written."}
            </FailureMessage>
          )}
        </>
      )}
    </div>
  );
}

function BuiltBefore({ workbook }: { readonly workbook: StatusState }) {
  const pane = usePaneStyles();
  if (workbook.kind !== "ready" || workbook.status.kind !== "built") return null;
  return (
    <p className={pane.paragraph}>
      This workbook is built for {workbook.status.area}. Building again makes what is missing; what you have
      typed stays.
    </p>
  );
}

/** What a screen reader hears of the state. Trouble speaks for itself. */
function spoken(state: BuildState): string {
  switch (state.kind) {
    case "idle":
    case "failed":
      return "";
    case "working":
      return `${state.step} …`;
    case "planned":
      return describePlan(state.planned.plan);
    case "built":
      return `The workbook is built. ${describeReport(state.request, state.report)}`;
  }
}

/** The form follows the workbook until the person has chosen something. */
function useChoices(workbook: StatusState) {
  const { today } = usePlannerActions();
  const [typed, setTyped] = useState<BuildChoices>();
  const [date] = useState(today);
  const status = workbook.kind === "ready" ? workbook.status : undefined;
  return [typed ?? initialChoices(status, date), setTyped] as const;
}

/**
 * Takes the person to the heading of a step that they asked for, when it is there.
 * Only while the focus is still in this view: someone who has gone on to the grid is not called back.
 */
function useFocusOnStep(step: BuildState["kind"]): {
  readonly view: RefObject<HTMLDivElement | null>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
} {
  const view = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const previous = useRef(step);
  // In the same turn as the step is drawn, before the focus that the replaced button had is looked for.
  useLayoutEffect(() => {
    const isNewStep = previous.current !== step && (step === "planned" || step === "built");
    previous.current = step;
    if (isNewStep && document.hasFocus() && hasFocusWithin(view.current)) heading.current?.focus();
  }, [step]);
  return { view, heading };
}

/** A button that was replaced leaves the focus on the page itself, or on the heading of the pane above the view. */
function hasFocusWithin(view: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return activeElement === body || view?.closest("main")?.contains(activeElement) === true;
}
