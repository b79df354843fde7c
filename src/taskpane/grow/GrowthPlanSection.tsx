import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type RefObject } from "react";
import { Remarks } from "../build/Remarks";
import { focusableHeading } from "../focusable-heading";
import type { WayOn } from "../messages/DryRunSteps";
import { Notice } from "../messages/Notice";
import { TroubleDetails } from "../messages/TroubleDetails";
import { usePaneStyles } from "../pane-styles";
import { describeChange } from "./describe-addition";
import { describeGrowth, nameOf } from "./describe-growth";
import type { PlannedGrowth } from "./use-growth";

const useStyles = makeStyles({
  sheet: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface GrowthPlanSectionProps extends WayOn {
  readonly planned: PlannedGrowth;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** The dry run: what stands in the way, the button that writes, and below it what each sheet gets. */
export function GrowthPlanSection(props: GrowthPlanSectionProps) {
  const { planned, heading, isWorking, onWrite, message } = props;
  const styles = useStyles();
  const pane = usePaneStyles();
  const id = useId();
  const { plan, request } = planned;
  const isBlocked = plan.obstacles.length > 0;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={pane.sectionHeading} {...focusableHeading} ref={heading}>
        What will change
      </h3>
      <p className={pane.paragraph}>{describeGrowth(planned)}</p>
      {plan.obstacles.map((obstacle, index) => (
        <Notice key={index} intent="error" title={obstacle.found}>
          <TroubleDetails trouble={obstacle} />
        </Notice>
      ))}
      <Remarks remarks={plan.remarks} />
      {!isBlocked && plan.changes.length > 0 && (
        <div className={pane.actions}>
          <Button
            appearance="primary"
            className={pane.action}
            disabledFocusable={isWorking}
            onClick={onWrite}
          >
            {request.kind === "upgrade" ? "Upgrade the workbook" : `Add ${nameOf(planned)}`}
          </Button>
        </div>
      )}
      {message}
      {!isBlocked && (
        <ul className={pane.plainList} role="list" aria-label="Sheets that change">
          {plan.changes.map((change) => (
            <li key={change.name} className={styles.sheet}>
              <span className={styles.name}>{change.name}</span>{" "}
              {describeChange(change, "is brought up to date")}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
