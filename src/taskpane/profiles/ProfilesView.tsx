import { Button } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { describeBreakdownPlan, type BreakdownPlan } from "../../actions/breakdown-request";
import { Remarks } from "../build/Remarks";
import { focusableHeading } from "../focusable-heading";
import { FailureMessage } from "../messages/FailureMessage";
import { PlaceButton } from "../messages/PlaceButton";
import { StatusLine } from "../messages/StatusLine";
import { Working } from "../messages/Working";
import { useOpenView } from "../navigation";
import { usePaneStyles } from "../pane-styles";
import { usePlannerActions } from "../planner-actions";
import { lastRead, useLiveReading } from "../use-live-reading";
import { firstChoices } from "./breakdown-choices";
import { BreakdownForm } from "./BreakdownForm";
import { useBreakdown, type BreakdownState } from "./use-breakdown";

/** Adds rows for groups of people below the questions and needs of the profiles; says first what will be added. */
export default function ProfilesView() {
  const pane = usePaneStyles();
  const { readBreakable } = usePlannerActions();
  const { state: reading, readAgain } = useLiveReading(readBreakable);
  const { state, plan, add, startAgain } = useBreakdown(readAgain);
  const [choices, setChoices] = useState(firstChoices);
  const { view, heading } = useFocusOnStep(state.kind);
  const rows = lastRead(reading)?.value;
  return (
    <div ref={view}>
      <StatusLine text={spoken(state)} isOnlySpoken />
      <p className={pane.paragraph}>
        Adds rows for groups of people below a question or need, in Demographic profile and Needs profile.
      </p>
      {reading.kind === "failed" && <ReadingFailure failure={reading.failure} onRetry={readAgain} />}
      {!rows && reading.kind !== "failed" && <Working step="Reading the profiles" />}
      {rows && (
        <BreakdownForm
          rows={rows}
          choices={choices}
          isWorking={state.kind === "working"}
          isPlanned={state.kind === "planned"}
          onChoices={(changed) => {
            setChoices(changed);
            startAgain();
          }}
          onPlan={(request) => void plan(request)}
        />
      )}
      {state.kind === "working" && <Working step={state.step} />}
      {state.kind === "failed" && <FailureMessage failure={state.failure} />}
      {state.kind === "planned" && (
        <section aria-labelledby="rows-heading">
          <h2 id="rows-heading" className={pane.sectionHeading} {...focusableHeading} ref={heading}>
            What will be added
          </h2>
          <p className={pane.paragraph}>{describeBreakdownPlan(state.plan)}</p>
          <Remarks remarks={state.plan.remarks} />
          {state.plan.additions.length > 0 && (
            <div className={pane.actions}>
              <Button appearance="primary" className={pane.action} onClick={() => void add(state.request)}>
                Add rows
              </Button>
            </div>
          )}
        </section>
      )}
      {state.kind === "added" && <Added plan={state.plan} heading={heading} />}
    </div>
  );
}

interface AddedProps {
  readonly plan: BreakdownPlan;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function Added({ plan, heading }: AddedProps) {
  const pane = usePaneStyles();
  const sheets = [...new Set(plan.additions.map(({ sheet }) => sheet))];
  return (
    <section aria-labelledby="rows-heading">
      <h2 id="rows-heading" className={pane.sectionHeading} {...focusableHeading} ref={heading}>
        Rows were added
      </h2>
      <p className={pane.paragraph}>{describeBreakdownPlan(plan, true)}</p>
      <Remarks remarks={plan.remarks} />
      <p className={pane.paragraph}>
        Type a figure for each group. To take a group back, delete its table row in the sheet.
      </p>
      {sheets.map((sheet) => (
        <div key={sheet}>
          <PlaceButton place={{ sheet, cell: "A5" }} />
        </div>
      ))}
    </section>
  );
}

interface ReadingFailureProps {
  readonly failure: Parameters<typeof FailureMessage>[0]["failure"];
  readonly onRetry: () => void;
}

function ReadingFailure({ failure, onRetry }: ReadingFailureProps) {
  const openView = useOpenView();
  const leadsToBuild =
    failure.kind === "trouble" && ["workbook-not-built", "header-changed"].includes(failure.trouble.kind);
  return (
    <FailureMessage
      failure={failure}
      retry={
        leadsToBuild
          ? { label: "Build workbook", run: () => openView("build") }
          : { label: "Try again", run: onRetry }
      }
    />
  );
}

function spoken(state: BreakdownState): string {
  switch (state.kind) {
    case "idle":
    case "failed":
      return "";
    case "working":
      return `${state.step} …`;
    case "planned":
      return describeBreakdownPlan(state.plan);
    case "added":
      return describeBreakdownPlan(state.plan, true);
  }
}

/** Takes the person to the heading of a step that they asked for, while the focus is still in this view. */
function useFocusOnStep(step: BreakdownState["kind"]) {
  const view = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const previous = useRef(step);
  useLayoutEffect(() => {
    const isNewStep = previous.current !== step && (step === "planned" || step === "added");
    previous.current = step;
    const { activeElement, body } = document;
    const isHere = activeElement === body || view.current?.closest("main")?.contains(activeElement) === true;
    if (isNewStep && document.hasFocus() && isHere) heading.current?.focus();
  }, [step]);
  return { view, heading };
}
