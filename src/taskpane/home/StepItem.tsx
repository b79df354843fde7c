import { makeStyles, tokens } from "@fluentui/react-components";
import { LeadButton } from "./LeadButton";
import type { Step } from "./next-steps";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  standing: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface StepItemProps {
  readonly step: Step;
  /** its button stands above, so it has none here */
  readonly isNext: boolean;
  readonly isReadOnly: boolean;
}

/** How far one part of the work has come, with a way to it. */
export function StepItem({ step, isNext, isReadOnly }: StepItemProps) {
  const styles = useStyles();
  const { title, standing, isDone, lead } = step;
  const changesNothing = lead?.kind === "view" && (lead.view === "check" || lead.view === "outcomes");
  // What comes last has its button only when everything else is done; until then its date is what counts.
  const isLast = step.id === "report";
  const isLed = lead !== undefined && !isNext && !isLast && (!isReadOnly || changesNothing);
  return (
    <li className={styles.item}>
      <div>
        <p className={styles.title}>{isDone ? `${title}: done` : title}</p>
        <p className={styles.standing}>{standing}</p>
      </div>
      {isLed && <LeadButton lead={lead} />}
    </li>
  );
}
