import type { RefObject } from "react";
import { DryRunSteps } from "../messages/DryRunSteps";
import { GrowthPlanSection } from "./GrowthPlanSection";
import { GrownSection } from "./GrownSection";
import type { Growing } from "./use-growth";

interface GrowthStepsProps {
  readonly growing: Growing;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Dry run, writing and result of a year, of outcomes or of the upgrade. */
export function GrowthSteps({ growing, heading }: GrowthStepsProps) {
  return (
    <DryRunSteps
      run={growing}
      halfWay="What was typed in the workbook stays. A part may have been added; trying again adds the rest."
      drawPlan={(planned, wayOn) => <GrowthPlanSection planned={planned} heading={heading} {...wayOn} />}
      drawReport={(report, planned) => <GrownSection planned={planned} report={report} heading={heading} />}
    />
  );
}
