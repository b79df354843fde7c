import { Button } from "@fluentui/react-components";
import type { ChartLine } from "../../actions/outcome-report";
import { AdditionPlanned } from "../grow/AdditionPlanned";
import { describeMaking, describeSheetPlan } from "../grow/describe-addition";
import { useMakingSheet } from "../grow/use-making-sheet";
import { DryRunMessage } from "../messages/DryRunMessage";
import { PlaceButton } from "../messages/PlaceButton";
import { StatusLine } from "../messages/StatusLine";
import { onlyOnce } from "../only-once";
import { usePaneStyles } from "../pane-styles";
import { plannedIn } from "../use-dry-run";
import { Items, Section, useItemStyles } from "./Section";

interface ChartsSectionProps {
  readonly charts: readonly ChartLine[];
  /** where they are; undefined while they are nowhere */
  readonly sheet: string | undefined;
  readonly isReadOnly: boolean;
  /** after the sheet was made */
  readonly onMade: () => void;
}

/**
 * Leads to the charts of the outcome, or makes the sheet for them: it is not among the sheets that every workbook has.
 * Nothing where the outcome has no chart.
 */
export function ChartsSection({ charts, sheet, isReadOnly, onMade }: ChartsSectionProps) {
  const pane = usePaneStyles();
  const styles = useItemStyles();
  const making = useMakingSheet(onMade);
  const { state } = making;
  const planned = plannedIn(state);
  const isWorking = state.kind === "working";
  const isReady = planned !== undefined && planned.plan.obstacles.length === 0;

  function goOn(): void {
    if (isWorking) return;
    void (isReady ? making.write(planned) : making.plan("Charts"));
  }

  if (charts.length === 0 || (isReadOnly && sheet === undefined)) return null;
  return (
    <Section title="Charts">
      <StatusLine text={describeMaking(state)} isOnlySpoken />
      <p className={pane.paragraph}>
        {sheet !== undefined
          ? `Drawn on the sheet ${sheet}.`
          : `A sheet of their own can draw: ${charts.map(({ title }) => title).join("; ")}.`}
      </p>
      {planned && sheet === undefined && (
        <AdditionPlanned plan={planned.plan} text={describeSheetPlan(planned)} />
      )}
      {sheet !== undefined ? (
        <Items
          label="Charts"
          items={charts}
          empty=""
          draw={({ title, place }) => (
            <li key={place?.cell ?? title} className={styles.item}>
              <p className={styles.name}>{title}</p>
              {place && <PlaceButton place={place} />}
            </li>
          )}
        />
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
