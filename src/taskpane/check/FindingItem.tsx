import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { isSamePlace } from "./arrange-findings";
import { PlaceButton } from "../messages/PlaceButton";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  message: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  advice: { margin: `${tokens.spacingVerticalXXS} 0 0` },
  origin: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  folded: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

interface FindingItemProps {
  readonly finding: Finding;
  /** findings that follow from this one; a place of their own is given where they have one */
  readonly folded?: readonly Finding[];
}

/** One finding: what was found and expected, what to do, where, and which rule says so. */
export function FindingItem({ finding, folded = [] }: FindingItemProps) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <p className={styles.message}>{finding.message}</p>
      <p className={styles.advice}>{finding.advice}</p>
      <PlaceButton place={finding.place} />
      <p className={styles.origin}>{describeOrigin(finding)}</p>
      {folded.length > 0 && (
        <ul className={styles.folded} aria-label="Follows from the same figures">
          {folded.map((also, index) => (
            <li key={index}>
              also: {also.rule} {also.message}
              {!isSamePlace(also.place, finding.place) && (
                <div>
                  <PlaceButton place={also.place} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** "VT-02, 2024-25, error"; of what could not be checked the severity says nothing. */
function describeOrigin({ rule, year, severity, result }: Finding): string {
  return [rule, ...(year === undefined ? [] : [year]), result === "failed" ? severity : result].join(", ");
}
