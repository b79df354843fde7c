import { makeStyles, tokens } from "@fluentui/react-components";
import { agreementWords, describeWhen, isBeforeLatest } from "../../actions/agreement-words";
import type { OutcomeReport } from "../../actions/outcome-report";
import { agreementAges, statuses } from "../../domain/status";
import { FailureMessage } from "../messages/FailureMessage";
import { Notice } from "../messages/Notice";
import { PlaceButton } from "../messages/PlaceButton";
import { Working } from "../messages/Working";
import { usePaneStyles } from "../pane-styles";
import { AgreeForm } from "./AgreeForm";
import { describePhase, missingParts } from "./describe-outcome";
import { Section } from "./Section";
import { StatusTag } from "./StatusTag";
import { UndoButton } from "./UndoButton";
import type { Agreement } from "./use-agreement";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
  missing: { margin: `0 0 ${tokens.spacingVerticalM}`, paddingLeft: tokens.spacingHorizontalL },
});

interface AgreementSectionProps {
  readonly outcome: OutcomeReport;
  readonly agreement: Agreement;
  readonly isReadOnly: boolean;
}

/** What partners agreed, by whom and when, what is still expected beside it, and how to agree. */
export function AgreementSection({ outcome, agreement, isReadOnly }: AgreementSectionProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { status, words, age } = outcome.agreement;
  const { phase } = agreement;
  const isDone =
    (phase.kind === "agreed" || phase.kind === "taken back") && phase.change.outcomeId === outcome.id;
  return (
    <Section title="Agreed status">
      <p className={pane.paragraph}>
        {status.status ? (
          <>
            <StatusTag status={status.status} /> {describeWhen(words)}
          </>
        ) : words.status === "" ? (
          "Not agreed yet."
        ) : (
          // The choices of the sheet can be typed over.
          `The cell says “${words.status}”, which is none of ${statuses.join(", ")}.`
        )}
      </p>
      {words.reason !== "" && <p className={pane.paragraph}>Reason: {words.reason}</p>}
      <Age words={age} />
      <MissingParts outcome={outcome} />
      <PlaceButton what="Agreed status" place={status.place} />
      {isReadOnly ? (
        <p className={pane.paragraph}>
          The workbook is open for reading only, so nothing can be agreed here.
        </p>
      ) : (
        <AgreeForm outcome={outcome} agreement={agreement} />
      )}
      {phase.kind === "working" && <Working step={phase.step} />}
      {phase.kind === "failed" && phase.outcomeId === outcome.id && (
        <FailureMessage failure={phase.failure} />
      )}
      {isDone && (
        <Notice intent="success" title={titleOf(phase)}>
          <p className={styles.text}>{describePhase(phase)}</p>
          {phase.kind === "agreed" && <ReasonTakenOut change={phase.change} />}
        </Notice>
      )}
      <UndoButton outcomeId={outcome.id} agreement={agreement} />
    </Section>
  );
}

function titleOf(phase: { readonly kind: "agreed" | "taken back" }): string {
  return phase.kind === "agreed" ? "Written into Outcomes" : "Taken back";
}

function Age({ words }: { readonly words: string }) {
  const pane = usePaneStyles();
  if (isBeforeLatest(words)) {
    return (
      <Notice intent="warning" title="Agreed before the latest data">
        Figures or evidence have changed since. The agreed status stays until partners agree again.
      </Notice>
    );
  }
  // typed without the pane
  if (words !== agreementAges.unknown) return null;
  return (
    <p className={pane.quiet}>
      No copy of the evidence was kept when it was agreed, so the workbook cannot say whether figures have
      changed since. Agreeing again keeps one.
    </p>
  );
}

/** Kindly, and never in the way: an agreement without them stands. */
function MissingParts({ outcome }: { readonly outcome: OutcomeReport }) {
  const styles = useStyles();
  const missing = missingParts(outcome);
  if (missing.length === 0) return null;
  return (
    <>
      <p className={styles.text}>Still expected beside it:</p>
      <ul className={styles.missing} role="list">
        {missing.map(({ part, words }) => (
          <li key={part}>
            {words} <PlaceButton place={outcome.agreement.places[part]} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ReasonTakenOut({ change }: { readonly change: Parameters<Agreement["undo"]>[0] }) {
  const styles = useStyles();
  const before = agreementWords(change.before);
  const after = agreementWords(change.after);
  if (before.reason === "" || before.reason === after.reason) return null;
  return <p className={styles.text}>The reason before was: {before.reason}</p>;
}
