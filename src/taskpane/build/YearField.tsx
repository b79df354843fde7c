import { Field, Select } from "@fluentui/react-components";
import type { ReportingYear } from "../../domain/period";
import { usePaneStyles } from "../pane-styles";

interface YearFieldProps {
  readonly label: string;
  /** by which the focus finds it */
  readonly name: string;
  readonly hint: string;
  readonly message?: string | undefined;
  readonly years: readonly ReportingYear[];
  readonly year: ReportingYear;
  readonly onYear: (year: ReportingYear) => void;
}

/** A reporting year from a list: nothing can be typed that is not one. */
export function YearField({ label, name, hint, message, years, year, onYear }: YearFieldProps) {
  const pane = usePaneStyles();
  return (
    <Field label={label} hint={hint} {...(message === undefined ? {} : { validationMessage: message })}>
      <Select
        className={pane.field}
        name={name}
        value={year}
        onChange={(_, { value }) => {
          const chosen = years.find((offered) => offered === value);
          if (chosen !== undefined) onYear(chosen);
        }}
      >
        {years.map((offered) => (
          <option key={offered}>{offered}</option>
        ))}
      </Select>
    </Field>
  );
}
