import type { RefObject } from "react";
import { DryRunMessage } from "../messages/DryRunMessage";
import { plannedIn } from "../use-dry-run";
import { GrowthPlanSection } from "./GrowthPlanSection";
import { GrownSection } from "./GrownSection";
import type { Growing } from "./use-growth";

interface GrowthStepsProps {
  readonly growing: Growing;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Dry run, writing and result of a year, of outcomes or of the upgrade. */
export function GrowthSteps({ growing, heading }: GrowthStepsProps) {
  const { state, write } = growing;
  const planned = plannedIn(state);
  const message = (
    <DryRunMessage
      run={growing}
      halfWay="What was typed in the workbook stays. A part may have been added; trying again adds the rest."
    />
  );
  return (
    <>
      {planned ? (
        <GrowthPlanSection
          planned={planned}
          heading={heading}
          isWorking={state.kind === "working"}
          onGrow={() => void write(planned)}
        >
          {message}
        </GrowthPlanSection>
      ) : (
        message
      )}
      {state.kind === "done" && (
        <GrownSection planned={state.planned} report={state.report} heading={heading} />
      )}
    </>
  );
}
