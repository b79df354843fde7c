import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { versionOf, whyNoWriting } from "../../actions/workbook-version";
import { NoWriting } from "../messages/NoWriting";
import { useOpenView } from "../navigation";
import { usePaneStyles } from "../pane-styles";
import { usePlannerActions } from "../planner-actions";
import { journeyOf, type BuiltStatus } from "./next-steps";
import { LeadButton } from "./LeadButton";
import { StepItem } from "./StepItem";

const useStyles = makeStyles({
  facts: { margin: `0 0 ${tokens.spacingVerticalM}` },
  area: { fontWeight: tokens.fontWeightSemibold },
  advice: { margin: `${tokens.spacingVerticalXS} 0 0` },
  next: {
    marginBottom: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  nextHeading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  nextText: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface BuiltWorkbookProps {
  readonly status: BuiltStatus;
  /** why it cannot be read just now; "" when it can */
  readonly waiting: string;
}

/** A workbook that the add-in has built: what it is for, the next useful thing, and how far everything has come. */
export function BuiltWorkbook({ status, waiting }: BuiltWorkbookProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { today } = usePlannerActions();
  const [now] = useState(today);
  const { next, steps } = journeyOf(status, now);
  const version = versionOf(status);
  const why = whyNoWriting({ ...status, version });
  const isWritable = why === undefined;
  return (
    <>
      <p className={styles.facts}>
        <span className={styles.area}>{status.area}</span>, {describeYears(status)}
      </p>
      {why !== undefined && (
        <NoWriting why={why}>
          <p className={styles.advice}>
            {why === "newer"
              ? "Figures can be checked with this one, but nothing can be changed, since it does not know all of the sheets. Update the add-in, then open the workbook again."
              : "Figures can be checked, but nothing can be changed. To change it, save a copy or ask its owner for permission to edit."}
          </p>
        </NoWriting>
      )}
      {next?.lead && (
        <section className={styles.next} aria-labelledby="next-heading">
          <h2 id="next-heading" className={styles.nextHeading}>
            Next: {next.title}
          </h2>
          <p className={styles.nextText}>
            {next.standing}. {next.toDo}
          </p>
          <LeadButton lead={next.lead} isNext />
        </section>
      )}
      <h2 id="stands-heading" className={pane.sectionHeading}>
        Where the workbook stands
      </h2>
      <ul className={pane.plainList} role="list" aria-labelledby="stands-heading">
        {steps.map((step) => (
          <StepItem key={step.id} step={step} isNext={step === next} isReadOnly={!isWritable} />
        ))}
      </ul>
      {isWritable && version === "same" && <Further />}
      <p className={pane.quiet}>
        {waiting === "" ? "This view follows the workbook: when cells change, it changes." : waiting}
      </p>
      <p className={pane.quiet}>No data leaves the workbook.</p>
    </>
  );
}

/** What can be done besides, when somebody wants it. */
function Further() {
  const pane = usePaneStyles();
  const openView = useOpenView();
  return (
    <section aria-labelledby="further-heading">
      <h2 id="further-heading" className={pane.sectionHeading}>
        Profiles
      </h2>
      <p className={pane.paragraph}>Questions and needs can be broken down by gender, age and more.</p>
      <div className={pane.actions}>
        <Button className={pane.action} onClick={() => openView("profiles")}>
          Break figures down
        </Button>
      </div>
    </section>
  );
}

function describeYears({ firstYear, reportingYear }: BuiltStatus): string {
  return firstYear === reportingYear ? reportingYear : `${reportingYear}, with figures from ${firstYear}`;
}
