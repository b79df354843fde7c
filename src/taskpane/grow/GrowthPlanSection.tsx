import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { Remarks } from "../build/Remarks";
import { focusableHeading } from "../focusable-heading";
import { Notice } from "../messages/Notice";
import { TroubleDetails } from "../messages/TroubleDetails";
import { usePaneStyles } from "../pane-styles";
import { changedSheets, describeGrowth, describeSheetGrowth, nameOf } from "./describe-growth";
import type { PlannedGrowth } from "./use-grow";

const useStyles = makeStyles({
  sheet: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface GrowthPlanSectionProps {
  readonly planned: PlannedGrowth;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly isWorking: boolean;
  readonly onGrow: () => void;
}

/** The dry run: what each sheet gets, what stands in the way, and the button that writes. */
export function GrowthPlanSection({ planned, heading, isWorking, onGrow }: GrowthPlanSectionProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { plan, growth } = planned;
  const changed = changedSheets(plan);
  const isBlocked = plan.obstacles.length > 0;
  return (
    <section aria-labelledby="growth-heading">
      <h3 id="growth-heading" className={pane.sectionHeading} {...focusableHeading} ref={heading}>
        What will change
      </h3>
      <p className={pane.paragraph}>{describeGrowth(planned)}</p>
      {plan.obstacles.map((obstacle, index) => (
        <Notice key={index} intent="error" title={obstacle.found}>
          <TroubleDetails trouble={obstacle} />
        </Notice>
      ))}
      <Remarks remarks={plan.remarks} />
      {!isBlocked && (
        <ul className={pane.plainList} role="list" aria-label="Sheets that change">
          {changed.map((sheet) => (
            <li key={sheet.name} className={styles.sheet}>
              <span className={styles.name}>{sheet.name}</span> {describeSheetGrowth(sheet)}
            </li>
          ))}
        </ul>
      )}
      {!isBlocked && changed.length > 0 && (
        <div className={pane.actions}>
          <Button appearance="primary" className={pane.action} disabledFocusable={isWorking} onClick={onGrow}>
            {growth.kind === "upgrade" ? "Upgrade the workbook" : `Add ${nameOf(planned)}`}
          </Button>
        </div>
      )}
    </section>
  );
}
