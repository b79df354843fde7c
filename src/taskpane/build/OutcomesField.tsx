import { Checkbox, makeStyles, tokens, useId } from "@fluentui/react-components";
import { outcomes } from "../../catalogue/outcomes";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  list: {
    display: "grid",
    // wide enough for the longest word beside its box
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 170px), 1fr))",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  all: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  message: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

interface OutcomesFieldProps {
  /** ids, in the order of the framework */
  readonly chosen: readonly string[];
  /** outcomes that the workbook has already: building never takes one away */
  readonly standing: readonly string[];
  /** of the first box, by which the focus finds it */
  readonly name: string;
  readonly message: string | undefined;
  readonly onChosen: (ids: readonly string[]) => void;
}

/** Which national outcomes to plan for: one box each, and one for all of them. */
export function OutcomesField({ chosen, standing, name, message, onChosen }: OutcomesFieldProps) {
  const styles = useStyles();
  const hintId = useId("outcomes-hint");
  const messageId = useId("outcomes-message");
  const isAll = outcomes.every(({ id }) => chosen.includes(id));
  const choose = (isChosen: (id: string) => boolean): void =>
    onChosen(outcomes.map(({ id }) => id).filter((id) => standing.includes(id) || isChosen(id)));
  return (
    <fieldset
      className={styles.group}
      aria-describedby={[standing.length > 0 ? hintId : "", message === undefined ? "" : messageId]
        .filter((id) => id !== "")
        .join(" ")}
    >
      <legend className={styles.legend}>Outcomes</legend>
      {standing.length > 0 && (
        <div id={hintId} className={styles.hint}>
          Those that the workbook has already stay.
        </div>
      )}
      <Checkbox
        className={styles.all}
        label="All nine"
        name={name}
        checked={isAll ? true : chosen.length === 0 ? false : "mixed"}
        disabled={standing.length === outcomes.length}
        onChange={() => choose(() => !isAll)}
      />
      <div className={styles.list}>
        {outcomes.map(({ id, number, shortTitle }) => (
          <Checkbox
            key={id}
            label={`${number} ${shortTitle}`}
            checked={chosen.includes(id)}
            disabled={standing.includes(id)}
            onChange={(_, { checked }) =>
              choose((other) => (other === id ? checked === true : chosen.includes(other)))
            }
          />
        ))}
      </div>
      {message !== undefined && (
        <div id={messageId} className={styles.message} role="alert">
          {message}
        </div>
      )}
    </fieldset>
  );
}
