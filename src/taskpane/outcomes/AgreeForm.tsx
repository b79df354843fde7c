import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { OutcomeReport } from "../../actions/outcome-report";
import { isStatus, statuses, type Status } from "../../domain/status";
import { usePaneStyles } from "../pane-styles";
import { isAgreedAsSuggested, reasonFor } from "./describe-outcome";
import type { Agreement } from "./use-agreement";

const useStyles = makeStyles({
  field: { marginTop: tokens.spacingVerticalM },
  toggle: {
    justifyContent: "flex-start",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    // Forced colours draw the border, and the words would touch it.
    "@media (forced-colors: active)": {
      paddingLeft: tokens.spacingHorizontalS,
      paddingRight: tokens.spacingHorizontalM,
    },
  },
});

interface AgreeFormProps {
  readonly outcome: OutcomeReport;
  readonly agreement: Agreement;
}

/** What was typed here and is not written yet; absent: as the sheet has it. */
interface Draft {
  readonly by?: string;
  readonly status?: Status;
  readonly reason?: string;
}

/** Agreeing with the suggestion is one click; another status can be chosen, with a reason. */
export function AgreeForm({ outcome, agreement }: AgreeFormProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const [draft, setDraft] = useState<Draft>({});
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { suggestion } = outcome;
  const isWorking = agreement.phase.kind === "working";
  const by = draft.by ?? outcome.agreement.words.by;

  async function agree(status: Status, reason: string): Promise<void> {
    const seen = { agreement: outcome.agreement.cells, suggestion: suggestion.text };
    if (await agreement.agree({ outcomeId: outcome.id, status, reason, by, seen })) setDraft({});
  }

  return (
    <>
      <Field
        className={styles.field}
        label="Agreed by"
        hint="A role, for example chair. Expected, not needed."
      >
        <Input
          className={pane.field}
          value={by}
          onChange={(_, { value }) => setDraft({ ...draft, by: value })}
        />
      </Field>
      {suggestion.status && (
        <SuggestedButton
          suggested={suggestion.status}
          isDone={isAgreedAsSuggested(outcome) && by.trim() === outcome.agreement.words.by}
          isWorking={isWorking}
          onAgree={(status) => void agree(status, reasonFor(status, outcome.agreement))}
        />
      )}
      <Button
        appearance="transparent"
        className={styles.toggle}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        Another status, or a reason
      </Button>
      {isOpen && (
        <div id={id}>
          <OtherStatus
            outcome={outcome}
            draft={draft}
            isWorking={isWorking}
            onDraft={setDraft}
            onAgree={(status, reason) => void agree(status, reason)}
          />
        </div>
      )}
      <p className={pane.quiet}>
        Writes the status, reason, role, today’s date and a copy of the evidence into this outcome’s row, and
        nothing else.
      </p>
    </>
  );
}

interface SuggestedButtonProps {
  readonly suggested: Status;
  /** it is what the sheet says already */
  readonly isDone: boolean;
  readonly isWorking: boolean;
  readonly onAgree: (status: Status) => void;
}

/** Stays in its place when it has nothing left to do, so that the focus stays in it. */
function SuggestedButton({ suggested, isDone, isWorking, onAgree }: SuggestedButtonProps) {
  const pane = usePaneStyles();
  return (
    <div className={pane.actions}>
      <Button
        // Grey says that too little is known: it can be agreed, but nothing urges it.
        appearance={suggested === "Grey" ? "secondary" : "primary"}
        className={pane.action}
        disabledFocusable={isWorking || isDone}
        onClick={() => onAgree(suggested)}
      >
        {isDone ? `Agreed with ${suggested}` : `Agree with ${suggested}`}
      </Button>
    </div>
  );
}

interface OtherStatusProps {
  readonly outcome: OutcomeReport;
  readonly draft: Draft;
  readonly isWorking: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onAgree: (status: Status, reason: string) => void;
}

function OtherStatus({ outcome, draft, isWorking, onDraft, onAgree }: OtherStatusProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const status = draft.status ?? outcome.agreement.status.status ?? outcome.suggestion.status;
  const reason = draft.reason ?? outcome.agreement.words.reason;
  const differs = status !== undefined && status !== outcome.suggestion.status;
  return (
    <>
      <Field className={styles.field} label="Agreed status">
        <RadioGroup
          value={status ?? ""}
          onChange={(_, { value }) => {
            if (isStatus(value)) onDraft({ ...draft, status: value });
          }}
        >
          {statuses.map((word) => (
            <Radio
              key={word}
              value={word}
              label={word === outcome.suggestion.status ? `${word} (suggested)` : word}
            />
          ))}
        </RadioGroup>
      </Field>
      <Field
        className={styles.field}
        label="Reason"
        hint={
          differs
            ? "Expected, because the status differs from the suggestion. It can follow later."
            : "What partners saw that the figures do not show."
        }
      >
        <Textarea
          className={pane.field}
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => onDraft({ ...draft, reason: value })}
        />
      </Field>
      <div className={pane.actions}>
        <Button
          className={pane.action}
          disabledFocusable={isWorking || status === undefined}
          onClick={() => {
            if (status !== undefined) onAgree(status, reason);
          }}
        >
          {status === undefined ? "Agree" : `Agree on ${status}`}
        </Button>
      </div>
    </>
  );
}
