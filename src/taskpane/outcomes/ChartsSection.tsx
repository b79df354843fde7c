import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { attempt, type Failure } from "../attempt";
import { AdditionPlanned } from "../grow/AdditionPlanned";
import { describeSheetPlan } from "../grow/describe-addition";
import type { PlannedSheet } from "../grow/use-grow";
import { FailureMessage } from "../messages/FailureMessage";
import { PlaceButton } from "../messages/PlaceButton";
import { Working } from "../messages/Working";
import { onlyOnce } from "../only-once";
import { usePaneStyles } from "../pane-styles";
import { usePlannerActions } from "../planner-actions";
import { Section } from "./Section";

type Making =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly step: string; readonly sheet?: PlannedSheet }
  | { readonly kind: "planned"; readonly sheet: PlannedSheet }
  | { readonly kind: "failed"; readonly failure: Failure };

interface ChartsSectionProps {
  readonly hasCharts: boolean;
  readonly isReadOnly: boolean;
  /** after the sheet was made */
  readonly onMade: () => void;
}

/** Leads to the Charts sheet, or makes it: it is not among the sheets that every workbook has. */
export function ChartsSection({ hasCharts, isReadOnly, onMade }: ChartsSectionProps) {
  const pane = usePaneStyles();
  const { planSheet, makeSheet } = usePlannerActions();
  const [making, setMaking] = useState<Making>({ kind: "idle" });

  const sheet = "sheet" in making ? making.sheet : undefined;
  const isReady = sheet !== undefined && sheet.plan.obstacles.length === 0;

  async function goOn(): Promise<void> {
    if (making.kind === "working") return;
    if (isReady) await make(sheet);
    else await plan();
  }

  async function plan(): Promise<void> {
    setMaking({ kind: "working", step: "Reading the workbook" });
    const outcome = await attempt(() => planSheet("Charts"));
    setMaking(
      outcome.ok
        ? { kind: "planned", sheet: { name: "Charts", plan: outcome.value } }
        : { kind: "failed", failure: outcome.failure },
    );
  }

  async function make(planned: PlannedSheet): Promise<void> {
    setMaking({ kind: "working", step: "Making the Charts sheet", sheet: planned });
    const outcome = await attempt(() =>
      makeSheet("Charts", ({ step }) => setMaking({ kind: "working", step, sheet: planned })),
    );
    setMaking(outcome.ok ? { kind: "idle" } : { kind: "failed", failure: outcome.failure });
    onMade();
  }

  if (isReadOnly && !hasCharts) return null;
  return (
    <Section title="Charts">
      <p className={pane.paragraph} role="status">
        {hasCharts
          ? "The funnel and the indicator over the years are drawn on the sheet Charts."
          : making.kind === "working"
            ? `${making.step} …`
            : "The funnel as bars and the indicator over the years, on a sheet of their own."}
      </p>
      {sheet && !hasCharts && <AdditionPlanned plan={sheet.plan} text={describeSheetPlan(sheet)} />}
      {hasCharts ? (
        <PlaceButton place={{ sheet: "Charts", cell: "A1" }} />
      ) : (
        <div className={pane.actions}>
          <Button
            className={pane.action}
            disabledFocusable={making.kind === "working"}
            onClick={(event) => {
              onlyOnce(event);
              if (!event.defaultPrevented) void goOn();
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && event.repeat) event.preventDefault();
            }}
          >
            {isReady ? "Make the Charts sheet" : "See what will be made"}
          </Button>
        </div>
      )}
      {making.kind === "working" && <Working step={making.step} />}
      {making.kind === "failed" && <FailureMessage failure={making.failure} />}
    </Section>
  );
}
