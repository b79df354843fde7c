import { makeStyles, tokens } from "@fluentui/react-components";
import { Notice } from "../messages/Notice";

const useStyles = makeStyles({
  remarks: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** What to know about a build that does not stop it. */
export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  const styles = useStyles();
  if (remarks.length === 0) return null;
  return (
    <Notice intent="information" title="Good to know">
      <ul className={styles.remarks}>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </Notice>
  );
}
