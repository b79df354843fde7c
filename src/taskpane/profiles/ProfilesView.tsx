import { Button } from "@fluentui/react-components";
import { useState, type RefObject } from "react";
import { describeBreakdownPlan, type BreakdownPlan } from "../../actions/breakdown-request";
import { Remarks } from "../build/Remarks";
import { focusableHeading } from "../focusable-heading";
import { DryRunSteps, type WayOn } from "../messages/DryRunSteps";
import { isNotSetUpYet, NotSetUpYet, notSetUpYet } from "../messages/NotSetUpYet";
import { PlaceButton } from "../messages/PlaceButton";
import { ReadingFailure } from "../messages/ReadingFailure";
import { StatusLine } from "../messages/StatusLine";
import { Working } from "../messages/Working";
import { usePaneStyles } from "../pane-styles";
import { usePlannerActions } from "../planner-actions";
import { spokenState } from "../spoken-state";
import { plannedIn } from "../use-dry-run";
import { useFocusOnStep } from "../use-focus-on-step";
import { lastRead, useLiveReading } from "../use-live-reading";
import { firstChoices } from "./breakdown-choices";
import { BreakdownForm } from "./BreakdownForm";
import { useBreakdown, type AddingBreakdown } from "./use-breakdown";

/** Adds rows for groups of people below the questions and needs of the profiles; says first what will be added. */
export default function ProfilesView() {
  const pane = usePaneStyles();
  const { readBreakable } = usePlannerActions();
  const { state: reading, readAgain } = useLiveReading(readBreakable);
  const adding = useBreakdown(readAgain);
  const { state } = adding;
  const [choices, setChoices] = useState(firstChoices);
  const { view, heading } = useFocusOnStep(state.kind);
  const rows = lastRead(reading)?.value;
  const isNew = isNotSetUpYet(reading);
  return (
    <div ref={view}>
      <StatusLine text={isNew ? notSetUpYet : spoken(state)} isOnlySpoken />
      <p className={pane.paragraph}>
        Adds rows for groups of people below a question or need, in Demographic profile and Needs profile.
      </p>
      {isNew && <NotSetUpYet>Once it is, its questions and needs can be chosen here.</NotSetUpYet>}
      {reading.kind === "failed" && !isNew && (
        <ReadingFailure failure={reading.failure} readAgain={readAgain} />
      )}
      {!rows && reading.kind !== "failed" && <Working step="Reading the profiles" />}
      {rows && (
        <BreakdownForm
          rows={rows}
          choices={choices}
          isWorking={state.kind === "working"}
          isPlanned={plannedIn(state) !== undefined}
          onChoices={(changed) => {
            setChoices(changed);
            adding.startAgain();
          }}
          onPlan={(request) => void adding.plan(request)}
        />
      )}
      <DryRunSteps
        run={adding}
        halfWay="What was typed in the workbook stays. Some rows may be there; trying again adds the rest."
        drawPlan={(planned, wayOn) => <PlannedRows plan={planned.plan} heading={heading} {...wayOn} />}
        drawReport={(report) => <Added plan={report} heading={heading} />}
      />
    </div>
  );
}

interface PlannedRowsProps extends WayOn {
  readonly plan: BreakdownPlan;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function PlannedRows({ plan, heading, isWorking, onWrite, message }: PlannedRowsProps) {
  const pane = usePaneStyles();
  const hasRows = plan.additions.length > 0;
  return (
    <section aria-labelledby="rows-heading">
      <h2 id="rows-heading" className={pane.sectionHeading} {...focusableHeading} ref={heading}>
        What will be added
      </h2>
      <p className={pane.paragraph}>{describeBreakdownPlan(plan)}</p>
      <Remarks remarks={plan.remarks} />
      {(hasRows || plan.unfinished.length > 0) && (
        <div className={pane.actions}>
          <Button
            appearance="primary"
            className={pane.action}
            disabledFocusable={isWorking}
            onClick={onWrite}
          >
            {hasRows ? "Add rows" : "Finish the rows"}
          </Button>
        </div>
      )}
      {message}
    </section>
  );
}

interface AddedProps {
  readonly plan: BreakdownPlan;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function Added({ plan, heading }: AddedProps) {
  const pane = usePaneStyles();
  const sheets = [...new Set([...plan.additions.map(({ sheet }) => sheet), ...plan.unfinished])];
  return (
    <section aria-labelledby="rows-heading">
      <h2 id="rows-heading" className={pane.sectionHeading} {...focusableHeading} ref={heading}>
        {plan.additions.length > 0 ? "Rows were added" : "The rows are finished"}
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

function spoken(state: AddingBreakdown["state"]): string {
  return spokenState(state, {
    planned: ({ plan }) => describeBreakdownPlan(plan),
    done: (report) => describeBreakdownPlan(report, true),
  });
}
