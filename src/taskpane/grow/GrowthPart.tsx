import { makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { GrowableWorkbook } from "../../actions/growable-workbook";
import { usePaneStyles } from "../pane-styles";
import { GrowthForm } from "./GrowthForm";
import { GrowthSteps } from "./GrowthSteps";
import { isUpgrade, type Growing } from "./use-growth";

const useStyles = makeStyles({ steps: { marginTop: tokens.spacingVerticalM } });

interface GrowthPartProps {
  readonly workbook: GrowableWorkbook;
  readonly growing: Growing;
  readonly isWorking: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Years and outcomes: choice, dry run, writing, result. Those of an upgrade stand in its own part. */
export function GrowthPart({ workbook, growing, isWorking, heading }: GrowthPartProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  return (
    <section aria-labelledby="years-heading">
      <h2 id="years-heading" className={pane.sectionHeading}>
        A year, or outcomes
      </h2>
      <GrowthForm
        workbook={workbook}
        isWorking={isWorking}
        onPlan={(growth) => void growing.plan(growth)}
        onChange={growing.startAgain}
      />
      {!isUpgrade(growing.state) && (
        <div className={styles.steps}>
          <GrowthSteps growing={growing} heading={heading} />
        </div>
      )}
    </section>
  );
}
