import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { usePaneStyles } from "../pane-styles";

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of an outcome, named for screen readers. */
export function Section({ title, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}

interface ItemsProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** said in place of an empty list */
  readonly empty: ReactNode;
  /** a list item with a key */
  readonly draw: (item: T) => ReactNode;
}

/** The items of a section, or a sentence when there are none. */
export function Items<T>({ label, items, empty, draw }: ItemsProps<T>) {
  const pane = usePaneStyles();
  if (items.length === 0) return <div className={pane.paragraph}>{empty}</div>;
  return (
    <ul className={pane.plainList} role="list" aria-label={label}>
      {items.map(draw)}
    </ul>
  );
}

/** The look of one item. */
export const useItemStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: `${tokens.spacingVerticalXXS} 0 0` },
});
