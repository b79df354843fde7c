import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReportingYear } from "../../domain/period";

const useStyles = makeStyles({
  // With large text a field would else not become narrower than its longest choice.
  select: { minWidth: 0, "& select": { minWidth: 0, minHeight: "40px" } },
});

interface YearFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly message?: string | undefined;
  readonly years: readonly ReportingYear[];
  readonly year: ReportingYear;
  readonly onYear: (year: ReportingYear) => void;
}

/** A reporting year from a list: nothing can be typed that is not one. */
export function YearField({ label, hint, message, years, year, onYear }: YearFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} hint={hint} {...(message === undefined ? {} : { validationMessage: message })}>
      <Select
        className={styles.select}
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
