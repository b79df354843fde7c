import { makeStyles, tokens } from "@fluentui/react-components";
import { Notice } from "../messages/Notice";

const useStyles = makeStyles({
  // high enough for a finger; the words wrap beside the marker
  summary: { padding: `${tokens.spacingVerticalMNudge} 0`, cursor: "pointer" },
  remarks: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** More than these would push the button below them out of sight. */
const mostShown = 3;

/** What to know about a build that does not stop it; a long list is folded until it is asked for. */
export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  const styles = useStyles();
  if (remarks.length === 0) return null;
  const list = (
    <ul className={styles.remarks}>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
  return (
    <Notice intent="information" title="Good to know">
      {remarks.length <= mostShown ? (
        list
      ) : (
        <details>
          <summary className={styles.summary}>{`${remarks.length} things to know`}</summary>
          {list}
        </details>
      )}
    </Notice>
  );
}
