import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  // Room for two lines: the sentence grows by a word when checks run again, and nothing below should move.
  line: { minHeight: `calc(2 * ${tokens.lineHeightBase300})`, margin: `0 0 ${tokens.spacingVerticalS}` },
  onlySpoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface StatusLineProps {
  /** "" says nothing */
  readonly text: string;
  /** true when the same is already to be seen elsewhere in the view */
  readonly isOnlySpoken?: boolean;
}

/**
 * A polite live region: one for the view, and one in a section that does something by itself. It is there before it has
 * something to say: a region that appears together with its text is often not spoken.
 */
export function StatusLine({ text, isOnlySpoken = false }: StatusLineProps) {
  const styles = useStyles();
  return (
    <p role="status" className={isOnlySpoken ? styles.onlySpoken : styles.line}>
      {text}
    </p>
  );
}
