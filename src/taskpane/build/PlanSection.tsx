import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { BuildPlan } from "../../actions/build-request";
import { focusableHeading } from "../focusable-heading";
import type { WayOn } from "../messages/DryRunSteps";
import { Notice } from "../messages/Notice";
import { TroubleDetails } from "../messages/TroubleDetails";
import { useOpenView } from "../navigation";
import { usePaneStyles } from "../pane-styles";
import { Remarks } from "./Remarks";
import { changesNothing, describePlan, describeSheet } from "./describe-plan";

const useStyles = makeStyles({
  sheet: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface PlanSectionProps extends WayOn {
  readonly plan: BuildPlan;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** The dry run: what stands in the way, the button that writes, and below it each sheet in words. */
export function PlanSection({ plan, heading, isWorking, onWrite, message }: PlanSectionProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  return (
    <section aria-labelledby="plan-heading">
      <h2 id="plan-heading" className={pane.sectionHeading} {...focusableHeading} ref={heading}>
        What will be made
      </h2>
      <p className={pane.paragraph}>{describePlan(plan)}</p>
      {plan.obstacles.map((obstacle, index) => (
        <Notice key={index} intent="error" title={obstacle.found}>
          <TroubleDetails trouble={obstacle} />
        </Notice>
      ))}
      <Remarks remarks={plan.remarks} />
      <NextButton plan={plan} isWorking={isWorking} onWrite={onWrite} />
      {message}
      <ul className={pane.plainList} role="list" aria-label="Sheets">
        {plan.sheets.map((sheet) => (
          <li key={sheet.name} className={styles.sheet}>
            <span className={styles.name}>{sheet.name}</span> {describeSheet(sheet)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NextButton({ plan, isWorking, onWrite }: Pick<PlanSectionProps, "plan" | "isWorking" | "onWrite">) {
  const pane = usePaneStyles();
  const openView = useOpenView();
  const isBlocked = plan.obstacles.length > 0;
  if (!isBlocked && changesNothing(plan)) {
    return (
      <div className={pane.actions}>
        <Button appearance="primary" className={pane.action} onClick={() => openView("check")}>
          Check figures
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className={pane.actions}>
        <Button
          appearance="primary"
          className={pane.action}
          disabledFocusable={isBlocked || isWorking}
          aria-describedby={isBlocked ? "why-blocked" : undefined}
          onClick={onWrite}
        >
          Build workbook
        </Button>
      </div>
      {isBlocked && (
        <p id="why-blocked" className={pane.paragraph}>
          The workbook cannot be built while something stands in the way. Follow “What to do” above, then
          choose “See what will be made” again.
        </p>
      )}
    </>
  );
}
