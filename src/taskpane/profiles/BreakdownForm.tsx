import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { BreakableRow, BreakdownRequest } from "../../actions/breakdown-request";
import { breakdowns } from "../../catalogue/breakdowns";
import { focusField } from "../focus-field";
import { usePaneStyles } from "../pane-styles";
import { chosenBy, own, readBreakdownChoices, type BreakdownChoices } from "./breakdown-choices";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  overlap: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface BreakdownFormProps {
  readonly rows: readonly BreakableRow[];
  readonly choices: BreakdownChoices;
  readonly isWorking: boolean;
  /** what will be added is shown below, so the way on is there */
  readonly isPlanned: boolean;
  readonly onChoices: (choices: BreakdownChoices) => void;
  readonly onPlan: (request: BreakdownRequest) => void;
}

/** What to break down, by which groups. Nothing is written from here; the button asks for the dry run. */
export function BreakdownForm({
  rows,
  choices,
  isWorking,
  isPlanned,
  onChoices,
  onPlan,
}: BreakdownFormProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  // Typing is judged when the person goes on, not letter by letter.
  const [isJudged, setIsJudged] = useState(false);
  const reading = readBreakdownChoices(choices, rows);

  function change(changed: BreakdownChoices): void {
    setIsJudged(false);
    onChoices(changed);
  }

  function goOn(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isWorking) return;
    setIsJudged(true);
    if (reading.ok) onPlan(reading.request);
    else focusField(event.currentTarget, reading.field);
  }

  function fault(field: "rows" | "name" | "groups"): { readonly validationMessage?: string } {
    return isJudged && !reading.ok && reading.field === field ? { validationMessage: reading.message } : {};
  }

  return (
    <form className={styles.form} noValidate onSubmit={goOn}>
      <Field label="Break down" {...fault("rows")}>
        <Select
          className={pane.field}
          name="rows"
          value={typeof choices.rows === "object" ? choices.rows.id : choices.rows}
          onChange={(_, { value }) =>
            change({
              ...choices,
              rows: value === "all" || value === "questions" || value === "needs" ? value : { id: value },
            })
          }
        >
          <option value="questions">Every question with figures</option>
          <option value="needs">Every need</option>
          <option value="all">Every question and need</option>
          {rows.map(({ id, words, has }) => (
            <option key={id} value={id}>
              {`${id}: ${words}${has.length === 0 ? "" : ` – has ${has.join(", ")}`}`}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="By">
        <RadioGroup value={choices.by} onChange={(_, { value }) => change(chosenBy(choices, value))}>
          {breakdowns.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
          <Radio value={own} label="In your own words" />
        </RadioGroup>
      </Field>
      {choices.by === own && (
        <Field label="Name" hint="For example Length of sentence" {...fault("name")}>
          <Input
            className={pane.field}
            name="name"
            autoComplete="off"
            value={choices.name}
            onChange={(_, { value }) => change({ ...choices, name: value })}
          />
        </Field>
      )}
      <Field label="Groups" hint="With commas between them. Change them as you like." {...fault("groups")}>
        <Textarea
          className={pane.field}
          name="groups"
          resize="vertical"
          rows={3}
          value={choices.groups}
          onChange={(_, { value }) => change({ ...choices, groups: value })}
        />
      </Field>
      <Checkbox
        className={styles.overlap}
        label="Someone can be in more than one group"
        checked={choices.canOverlap}
        onChange={(_, { checked }) => change({ ...choices, canOverlap: checked === true })}
      />
      <p className={pane.quiet}>
        {choices.canOverlap
          ? "No sum is checked; no group may be above all people."
          : "The groups have to add up to all people; Check on the sheet says so when they do not."}{" "}
        Where a number is so small that it could point at someone, type [c] in its cell yourself.
      </p>
      <div>
        <Button
          type="submit"
          className={pane.action}
          appearance={isPlanned ? "secondary" : "primary"}
          disabledFocusable={isWorking}
        >
          See what will be added
        </Button>
      </div>
    </form>
  );
}
