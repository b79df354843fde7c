import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { BuildRequest } from "../../actions/build-request";
import { focusField } from "../focus-field";
import { usePaneStyles } from "../pane-styles";
import { usePlannerActions } from "../planner-actions";
import { AreaField } from "./AreaField";
import {
  firstYearsOffered,
  readChoices,
  reportingYearsOffered,
  withReportingYear,
  type BuildChoices,
} from "./build-choices";
import { OutcomesField } from "./OutcomesField";
import { YearField } from "./YearField";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  years: {
    display: "grid",
    // Side by side where a whole year can be read in each, also in large text.
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 9.3em), 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
  },
  sample: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface BuildFormProps {
  readonly choices: BuildChoices;
  readonly isWorking: boolean;
  /** the plan is shown below, so the way on is there */
  readonly isPlanned: boolean;
  readonly onChoices: (choices: BuildChoices) => void;
  readonly onPlan: (request: BuildRequest) => void;
}

/** What to build. Nothing is written from here; the button asks for the dry run. */
export function BuildForm({ choices, isWorking, isPlanned, onChoices, onPlan }: BuildFormProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const today = usePlannerActions().today();
  // The area is judged when the person leaves it or goes on, not while it is being typed.
  const [isAreaJudged, setIsAreaJudged] = useState(false);
  const reading = readChoices(choices);

  function goOn(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isWorking) return;
    setIsAreaJudged(true);
    if (reading.ok) onPlan(reading.request);
    else focusField(event.currentTarget, reading.field);
  }

  function messageFor(field: "area" | "first year" | "outcomes"): string | undefined {
    return !reading.ok && reading.field === field ? reading.message : undefined;
  }

  return (
    <form className={styles.form} noValidate onSubmit={goOn}>
      <AreaField
        text={choices.areaText}
        name="area"
        message={isAreaJudged ? messageFor("area") : undefined}
        onText={(areaText) => {
          setIsAreaJudged(false);
          onChoices({ ...choices, areaText });
        }}
        onLeave={() => setIsAreaJudged(choices.areaText.trim() !== "")}
      />
      <div className={styles.years}>
        <YearField
          label="Reporting year"
          name="reporting year"
          hint="April to March"
          year={choices.reportingYear}
          years={reportingYearsOffered(choices, today)}
          onYear={(year) => onChoices(withReportingYear(choices, year))}
        />
        <YearField
          label="First year"
          name="first year"
          hint="The oldest column"
          message={messageFor("first year")}
          year={choices.firstYear}
          years={firstYearsOffered(choices)}
          onYear={(firstYear) => onChoices({ ...choices, firstYear })}
        />
      </div>
      <OutcomesField
        chosen={choices.outcomeIds}
        standing={choices.standingOutcomeIds}
        name="outcomes"
        message={messageFor("outcomes")}
        onChosen={(outcomeIds) => onChoices({ ...choices, outcomeIds })}
      />
      <Checkbox
        className={styles.sample}
        label="Fill with invented sample figures"
        checked={choices.sample}
        onChange={(_, { checked }) => onChoices({ ...choices, sample: checked === true })}
      />
      <div>
        <Button
          type="submit"
          className={pane.action}
          appearance={isPlanned ? "secondary" : "primary"}
          disabledFocusable={isWorking}
        >
          See what will be made
        </Button>
      </div>
    </form>
  );
}
