import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { RequestedSheet } from "../../actions/growable-workbook";
import { bringIntoView } from "../bring-into-view";
import { describeFailure } from "../messages/describe-failure";
import { onlyOnce } from "../only-once";
import { usePaneStyles } from "../pane-styles";
import { useGoTo } from "../use-go-to";
import { AdditionPlanned } from "./AdditionPlanned";
import { describeSheetPlan } from "./describe-addition";
import type { PlannedSheet } from "./use-making-sheet";

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
  plan: { flex: "1 1 100%" },
  words: { flex: "1 1 170px" },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  purpose: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface RequestedSheetsProps {
  readonly sheets: readonly RequestedSheet[];
  /** a sheet that is there can be gone to all the same */
  readonly mayMake: boolean;
  readonly isWorking: boolean;
  /** the dry run that is shown or being written; undefined while there is none */
  readonly planned: PlannedSheet | undefined;
  /** asks for the dry run */
  readonly onPlan: (name: string) => void;
  readonly onMake: (sheet: PlannedSheet) => void;
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
  planned,
  mayMake,
  isWorking,
  onPlan,
  onMake,
}: Omit<RequestedSheetsProps, "sheets"> & { readonly sheet: RequestedSheet }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { go, failure } = useGoTo({ sheet: standsAs ?? name, cell: "A1" });
  const isThere = standsAs !== undefined;
  const plan = !isThere && planned?.request === name ? planned : undefined;
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (plan) bringIntoView(item.current);
  }, [plan]);
  const isReady = plan !== undefined && plan.plan.obstacles.length === 0;

  function goOn(): void {
    if (isThere) go();
    else if (isReady) onMake(plan);
    else onPlan(name);
  }

  return (
    <li className={styles.item} ref={item}>
      <div className={styles.words}>
        <p className={styles.name}>
          {isThere && standsAs !== name ? `${name}, now called ${standsAs}` : name}
        </p>
        <p className={styles.purpose}>{purpose}</p>
      </div>
      {(isThere || mayMake) && (
        // One button that changes its word: with the keyboard, each next key goes one step on.
        <Button
          className={pane.action}
          appearance={isReady ? "primary" : "secondary"}
          aria-label={
            isThere ? `Go to ${standsAs}` : isReady ? `Make ${name}` : `Make … ${name}: see it first`
          }
          disabledFocusable={isWorking && !isThere}
          onClick={(event) => {
            onlyOnce(event);
            if (!event.defaultPrevented) goOn();
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.repeat) event.preventDefault();
          }}
        >
          {isThere ? "Go to" : isReady ? "Make" : "Make …"}
        </Button>
      )}
      {plan && (
        <div className={styles.plan}>
          <AdditionPlanned plan={plan.plan} text={describeSheetPlan(plan)} />
        </div>
      )}
      {failure && (
        <p className={pane.paragraph} role="alert">
          {describeFailure(failure)}
        </p>
      )}
    </li>
  );
}
