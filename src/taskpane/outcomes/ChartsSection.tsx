import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { attempt, type Failure } from "../attempt";
import { FailureMessage } from "../messages/FailureMessage";
import { PlaceButton } from "../messages/PlaceButton";
import { Working } from "../messages/Working";
import { usePaneStyles } from "../pane-styles";
import { usePlannerActions } from "../planner-actions";
import { Section } from "./Section";

type Making =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly step: string }
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
  const { makeSheet } = usePlannerActions();
  const [making, setMaking] = useState<Making>({ kind: "idle" });

  async function make(): Promise<void> {
    if (making.kind === "working") return;
    setMaking({ kind: "working", step: "Making the Charts sheet" });
    const outcome = await attempt(() =>
      makeSheet("Charts", ({ step }) => setMaking({ kind: "working", step })),
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
      {hasCharts ? (
        <PlaceButton place={{ sheet: "Charts", cell: "A1" }} />
      ) : (
        <div className={pane.actions}>
          <Button
            className={pane.action}
            disabledFocusable={making.kind === "working"}
            onClick={() => void make()}
          >
            Make the Charts sheet
          </Button>
        </div>
      )}
      {making.kind === "working" && <Working step={making.step} />}
      {making.kind === "failed" && <FailureMessage failure={making.failure} />}
    </Section>
  );
}
