import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { OutcomeReport } from "../../actions/outcome-report";
import { usePaneStyles } from "../pane-styles";
import { ageInWords } from "./describe-outcome";
import { StatusTag } from "./StatusTag";

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    minHeight: "44px",
    paddingLeft: 0,
    color: tokens.colorBrandForegroundLink,
    textAlign: "left",
    textDecorationLine: "underline",
  },
  standing: { margin: `${tokens.spacingVerticalXXS} 0 0` },
});

interface OutcomeListProps {
  readonly outcomes: readonly OutcomeReport[];
  readonly onChoose: (id: string) => void;
}

/** The outcomes of a workbook that has several. */
export function OutcomeList({ outcomes, onChoose }: OutcomeListProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  if (outcomes.length === 0) return null;
  return (
    <ul className={pane.plainList} role="list" aria-label="Outcomes">
      {outcomes.map((outcome) => (
        <li key={outcome.id} className={styles.item}>
          <Button appearance="transparent" className={styles.button} onClick={() => onChoose(outcome.id)}>
            {outcome.title}
          </Button>
          <p className={styles.standing}>
            <Standing outcome={outcome} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** `describeStanding`, with the statuses as tags: the agreed one first, the suggestion named as one. */
function Standing({ outcome }: { readonly outcome: OutcomeReport }) {
  const { agreement, suggestion } = outcome;
  const suggested = suggestion.status ? (
    <>
      suggested <StatusTag status={suggestion.status} />
    </>
  ) : (
    "no suggestion"
  );
  if (agreement.words.status === "") return <>Not agreed yet; {suggested}</>;
  const agreed = agreement.status.status ? (
    <StatusTag status={agreement.status.status} />
  ) : (
    `“${agreement.words.status}”`
  );
  return (
    <>
      Agreed {agreed}
      {ageInWords(outcome)}; {suggested}
    </>
  );
}
