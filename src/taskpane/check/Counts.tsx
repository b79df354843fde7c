import { makeStyles, tokens } from "@fluentui/react-components";
import type { VerdictCounts } from "../../domain/verdict";
import { countWords } from "./describe-check";

const useStyles = makeStyles({
  counts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
    listStyleType: "none",
  },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** The five counts, always in the same place. Before the first check they are not known, which is not 0. */
export function Counts({ counts }: { readonly counts: VerdictCounts | undefined }) {
  const styles = useStyles();
  return (
    <ul className={styles.counts} role="list" aria-label="Results of all checks">
      {countWords.map(([key, word]) => (
        <li key={key}>
          <span className={styles.number}>{counts?.[key] ?? "–"}</span> {word}
        </li>
      ))}
    </ul>
  );
}
