import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
  useId,
} from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { GrowableWorkbook } from "../../actions/growable-workbook";
import type { Growth } from "../../actions/grow-workbook";
import { yearsBefore } from "../../domain/period";
import { focusField } from "../focus-field";
import { usePaneStyles } from "../pane-styles";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  message: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  list: {
    display: "grid",
    // wide enough for the longest word beside its box
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 170px), 1fr))",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

type Choice = "next" | "previous" | "outcomes";

interface GrowthFormProps {
  readonly workbook: GrowableWorkbook;
  readonly isWorking: boolean;
  readonly onPlan: (growth: Growth) => void;
  /** another choice, so the plan is over */
  readonly onChange: () => void;
}

/** A year or outcomes. Nothing is written from here; the button asks for the dry run. */
export function GrowthForm({ workbook, isWorking, onPlan, onChange }: GrowthFormProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { firstYear, reportingYear, missingOutcomes } = workbook;
  const [chosen, setChosen] = useState<Choice>("next");
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [isJudged, setIsJudged] = useState(false);
  const choice = chosen === "outcomes" && missingOutcomes.length === 0 ? "next" : chosen;
  const outcomes = missingOutcomes.map(({ id }) => id).filter((id) => ticked.includes(id));

  const isNoneChosen = isJudged && choice === "outcomes" && outcomes.length === 0;
  const messageId = useId("outcomes-message");

  function goOn(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isWorking) return;
    setIsJudged(choice === "outcomes" && outcomes.length === 0);
    if (choice !== "outcomes") onPlan({ kind: "year", which: choice });
    else if (outcomes.length > 0) onPlan({ kind: "outcomes", outcomes });
    else focusField(event.currentTarget, "outcomes");
  }

  return (
    <form className={styles.form} noValidate onSubmit={goOn}>
      <Field label="What to add">
        <RadioGroup
          value={choice}
          onChange={(_, { value }) => {
            setChosen(value === "previous" || value === "outcomes" ? value : "next");
            setIsJudged(false);
            onChange();
          }}
        >
          <Radio value="next" label={`The next reporting year, ${yearsBefore(reportingYear, -1)}`} />
          <Radio value="previous" label={`The year before the first, ${yearsBefore(firstYear, 1)}`} />
          {missingOutcomes.length > 0 && <Radio value="outcomes" label="Outcomes that are not there yet" />}
        </RadioGroup>
      </Field>
      {choice === "outcomes" && (
        <fieldset className={styles.group} aria-describedby={isNoneChosen ? messageId : undefined}>
          <legend className={styles.legend}>Outcomes</legend>
          <div className={styles.list}>
            {missingOutcomes.map(({ id, title }) => (
              <Checkbox
                key={id}
                label={title}
                name="outcomes"
                checked={ticked.includes(id)}
                onChange={(_, { checked }) => {
                  setTicked(checked === true ? [...ticked, id] : ticked.filter((other) => other !== id));
                  setIsJudged(false);
                  onChange();
                }}
              />
            ))}
          </div>
          {isNoneChosen && (
            <div id={messageId} className={styles.message} role="alert">
              No outcome is chosen. Choose at least one.
            </div>
          )}
        </fieldset>
      )}
      <div>
        <Button type="submit" className={pane.action} appearance="secondary" disabledFocusable={isWorking}>
          See what will change
        </Button>
      </div>
    </form>
  );
}
