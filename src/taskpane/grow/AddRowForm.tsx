import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";
import type { GrowableWorkbook } from "../../actions/growable-workbook";
import { shortened } from "../../actions/typed-words";
import { tidyWords } from "../../domain/tidy-words";
import { bringIntoView } from "../bring-into-view";
import { focusField } from "../focus-field";
import { onlyOnce } from "../only-once";
import { usePaneStyles } from "../pane-styles";
import { AdditionPlanned } from "./AdditionPlanned";
import { describeRowPlan } from "./describe-addition";
import {
  afterAdding,
  choicesOf,
  isSameRequest,
  readRowForm,
  valueOf,
  withValue,
  type AdditionField,
  type RowForm,
} from "./row-form";
import type { NamedRow, PlannedRow } from "./use-additions";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface AddRowFormProps {
  readonly workbook: GrowableWorkbook;
  readonly isWorking: boolean;
  /** the dry run that is shown or being written; undefined while there is none */
  readonly planned: PlannedRow | undefined;
  /** the next button to press is another one */
  readonly isOther: boolean;
  /** asks for the dry run */
  readonly onPlan: (request: NamedRow) => void;
  /** @returns whether the row is there now */
  readonly onAdd: (planned: PlannedRow) => Promise<boolean>;
  /** something was typed or chosen, so what was said about the row before is over */
  readonly onChange: () => void;
}

/**
 * What to add and what it is called. Enter, or the button, says first what will change, and then adds it; afterwards the
 * text is empty, and typing goes on there.
 */
export function AddRowForm(props: AddRowFormProps) {
  const { workbook, isWorking, planned, isOther, onPlan, onAdd, onChange } = props;
  const styles = useStyles();
  const pane = usePaneStyles();
  const { additions, outcomes } = workbook;
  const [form, setForm] = useState<RowForm>({ additionId: additions[0]?.id ?? "", entries: {} });
  // Typing is judged when the person goes on, not letter by letter.
  const [isJudged, setIsJudged] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const next = useRef<HTMLDivElement>(null);
  // The form is long, and what the button has asked for comes between it and the button.
  useLayoutEffect(() => {
    if (planned) bringIntoView(next.current);
  }, [planned]);
  const addition = additions.find(({ id }) => id === form.additionId) ?? additions[0];
  if (addition === undefined) return null;
  const reading = readRowForm(form, addition, outcomes);
  // A plan is for what stood in the form; an outcome that went away meanwhile has made it another request.
  const plan = reading.ok && planned && isSameRequest(planned.request, reading.request) ? planned : undefined;
  const isReady = plan !== undefined && plan.plan.obstacles.length === 0;

  function change(changed: RowForm): void {
    setForm(changed);
    setIsJudged(false);
    onChange();
  }

  async function goOn(): Promise<void> {
    if (isWorking || addition === undefined) return;
    setIsJudged(!reading.ok);
    if (!reading.ok) {
      const [first] = reading.faults.keys();
      if (first !== undefined) focusField(element.current, first);
      return;
    }
    const { request } = reading;
    const [named] = addition.fields;
    if (!isReady) {
      onPlan({ ...request, name: shortened(tidyWords(request.typed[named.header] ?? "")) });
      return;
    }
    const isAdded = await onAdd(plan);
    if (!isAdded) return;
    setForm((now) => afterAdding(now, addition, request.typed));
    // Only from the button: who is in a field, or has left the form meanwhile, stays there.
    if (
      document.activeElement instanceof HTMLButtonElement &&
      element.current?.contains(document.activeElement)
    )
      focusField(element.current, named.header);
  }

  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      onKeyDown={(event) => {
        // Enter that is held down would go on from the dry run to the writing
        if (event.key === "Enter" && event.repeat) event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <Field label="What to add" hint={addition.explanation}>
        <Select
          className={pane.field}
          value={addition.id}
          onChange={(_, { value }) => change({ ...form, additionId: value })}
        >
          {additions.map(({ id, noun }) => (
            <option key={id} value={id}>
              {capitalised(noun)}
            </option>
          ))}
        </Select>
      </Field>
      {addition.fields.map((field) => (
        <RowField
          key={`${addition.id} ${field.header}`}
          field={field}
          choices={choicesOf(field, outcomes)}
          value={valueOf(form, addition, field, outcomes)}
          message={isJudged && !reading.ok ? reading.faults.get(field.header) : undefined}
          onValue={(value) => change(withValue(form, addition, field, value))}
        />
      ))}
      <div ref={next}>
        {plan && <AdditionPlanned plan={plan.plan} text={describeRowPlan(plan)} />}
        <Button
          type="submit"
          className={pane.action}
          appearance={isOther ? "secondary" : "primary"}
          disabledFocusable={isWorking}
          onClick={onlyOnce}
        >
          {isReady ? `Add to ${plan.plan.place.sheet}` : "See what will be added"}
        </Button>
      </div>
    </form>
  );
}

interface RowFieldProps {
  readonly field: AdditionField;
  readonly choices: ReturnType<typeof choicesOf>;
  readonly value: string;
  readonly message: string | undefined;
  readonly onValue: (value: string) => void;
}

function RowField({ field, choices, value, message, onValue }: RowFieldProps) {
  const pane = usePaneStyles();
  const { header, label, hint, isOptional } = field;
  return (
    <Field
      label={isOptional ? `${label} (if you know)` : label}
      {...(hint === undefined ? {} : { hint })}
      {...(message === undefined ? {} : { validationMessage: message })}
    >
      {choices === undefined ? (
        <Input
          className={pane.field}
          name={header}
          value={value}
          autoComplete="off"
          onChange={(_, { value: typed }) => onValue(typed)}
        />
      ) : (
        <Select
          className={pane.field}
          name={header}
          value={value}
          onChange={(_, { value: chosen }) => onValue(chosen)}
        >
          {value === "" && <option value="">Choose …</option>}
          {choices.map(({ id, title }) => (
            <option key={id} value={id}>
              {id === title ? title : `${id}: ${title}`}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
