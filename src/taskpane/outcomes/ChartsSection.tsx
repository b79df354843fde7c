import { Button } from "@fluentui/react-components";
import { AdditionPlanned } from "../grow/AdditionPlanned";
import { describeSheetPlan } from "../grow/describe-addition";
import { useMakingSheet } from "../grow/use-making-sheet";
import { DryRunMessage } from "../messages/DryRunMessage";
import { PlaceButton } from "../messages/PlaceButton";
import { onlyOnce } from "../only-once";
import { usePaneStyles } from "../pane-styles";
import { plannedIn } from "../use-dry-run";
import { Section } from "./Section";

interface ChartsSectionProps {
  /** where they are; undefined while they are nowhere */
  readonly sheet: string | undefined;
  readonly isReadOnly: boolean;
  /** after the sheet was made */
  readonly onMade: () => void;
}

/** Leads to the Charts sheet, or makes it: it is not among the sheets that every workbook has. */
export function ChartsSection({ sheet, isReadOnly, onMade }: ChartsSectionProps) {
  const pane = usePaneStyles();
  const making = useMakingSheet(onMade);
  const { state } = making;
  const planned = plannedIn(state);
  const isWorking = state.kind === "working";
  const isReady = planned !== undefined && planned.plan.obstacles.length === 0;

  function goOn(): void {
    if (isWorking) return;
    void (isReady ? making.write(planned) : making.plan("Charts"));
  }

  if (isReadOnly && sheet === undefined) return null;
  return (
    <Section title="Charts">
      <p className={pane.paragraph} role="status">
        {sheet !== undefined
          ? `The funnel and the indicator over the years are drawn on the sheet ${sheet}.`
          : state.kind === "working"
            ? `${state.step} …`
            : "The funnel as bars and the indicator over the years, on a sheet of their own."}
      </p>
      {planned && sheet === undefined && (
        <AdditionPlanned plan={planned.plan} text={describeSheetPlan(planned)} />
      )}
      {sheet !== undefined ? (
        <PlaceButton place={{ sheet, cell: "A1" }} />
      ) : (
        <div className={pane.actions}>
          <Button
            className={pane.action}
            disabledFocusable={isWorking}
            onClick={(event) => {
              onlyOnce(event);
              if (!event.defaultPrevented) goOn();
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && event.repeat) event.preventDefault();
            }}
          >
            {isReady ? "Make the Charts sheet" : "See what will be made"}
          </Button>
        </div>
      )}
      <DryRunMessage run={making} />
    </Section>
  );
}
