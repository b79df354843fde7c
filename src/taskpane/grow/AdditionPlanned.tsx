import { makeStyles, tokens } from "@fluentui/react-components";
import type { AdditionPlan } from "../../actions/addition-plan";
import { Remarks } from "../build/Remarks";
import { Notice } from "../messages/Notice";
import { TroubleDetails } from "../messages/TroubleDetails";
import { describeChange } from "./describe-addition";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface AdditionPlannedProps {
  readonly plan: AdditionPlan;
  /** the dry run in sentences */
  readonly text: string;
}

/** The dry run of a row or a sheet, beside the button that then writes; the status line has said it already. */
export function AdditionPlanned({ plan, text }: AdditionPlannedProps) {
  const styles = useStyles();
  const { changes, obstacles, remarks } = plan;
  return (
    <div>
      <Notice intent={obstacles.length > 0 ? "error" : "information"} title="What will change">
        <p className={styles.text}>{text}</p>
        {obstacles.map((obstacle, index) => (
          <div key={index}>
            <p className={styles.text}>{obstacle.found}</p>
            <TroubleDetails trouble={obstacle} />
          </div>
        ))}
        {obstacles.length === 0 && changes.length > 0 && (
          <ul className={styles.list} aria-label="Sheets that change">
            {changes.map((change) => (
              <li key={change.name}>
                <span className={styles.name}>{change.name}</span> {describeChange(change)}
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <Remarks remarks={remarks} />
    </div>
  );
}
