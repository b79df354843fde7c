import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RequestedSheet } from "../../actions/growable-workbook";
import { describeFailure } from "../messages/describe-failure";
import { usePaneStyles } from "../pane-styles";
import { useGoTo } from "../use-go-to";

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
  words: { flex: "1 1 170px" },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  purpose: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface RequestedSheetsProps {
  readonly sheets: readonly RequestedSheet[];
  /** a sheet that is there can be gone to all the same */
  readonly mayMake: boolean;
  readonly isWorking: boolean;
  readonly onMake: (name: string) => void;
}

/** Every sheet that is made on request, by name, with what it is for. */
export function RequestedSheets({ sheets, ...rest }: RequestedSheetsProps) {
  const pane = usePaneStyles();
  return (
    <ul className={pane.plainList} role="list" aria-labelledby="sheets-heading">
      {sheets.map((sheet) => (
        <SheetItem key={sheet.name} sheet={sheet} {...rest} />
      ))}
    </ul>
  );
}

function SheetItem({
  sheet: { name, purpose, standsAs },
  mayMake,
  isWorking,
  onMake,
}: Omit<RequestedSheetsProps, "sheets"> & { readonly sheet: RequestedSheet }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { go, failure } = useGoTo({ sheet: standsAs ?? name, cell: "A1" });
  const isThere = standsAs !== undefined;
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={styles.name}>
          {isThere && standsAs !== name ? `${name}, now called ${standsAs}` : name}
        </p>
        <p className={styles.purpose}>{purpose}</p>
      </div>
      {(isThere || mayMake) && (
        // One button that changes its word, so that who made a sheet with the keyboard can go to it with the next key.
        <Button
          className={pane.action}
          aria-label={isThere ? `Go to ${standsAs}` : `Make ${name}`}
          disabledFocusable={isWorking && !isThere}
          onClick={() => (isThere ? go() : onMake(name))}
        >
          {isThere ? "Go to" : "Make"}
        </Button>
      )}
      {failure && (
        <p className={pane.paragraph} role="alert">
          {describeFailure(failure)}
        </p>
      )}
    </li>
  );
}
