import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { usePaneStyles } from "../pane-styles";

/** Entries drawn at first: more than one reads through, few enough to be drawn at once. */
const shownAtFirst = 50;

interface LongListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** a list item with a key */
  readonly draw: (item: T) => ReactNode;
}

/** A list that shows its beginning and says how much more there is. */
export function LongList<T>({ label, items, draw }: LongListProps<T>) {
  const pane = usePaneStyles();
  const [showsAll, setShowsAll] = useState(false);
  if (items.length === 0) return null;
  const shown = showsAll ? items : items.slice(0, shownAtFirst);
  return (
    <>
      <ul className={pane.plainList} role="list" aria-label={label}>
        {shown.map(draw)}
      </ul>
      {shown.length < items.length && (
        <div className={pane.actions}>
          <Button className={pane.action} onClick={() => setShowsAll(true)}>
            Show all {items.length}
          </Button>
        </div>
      )}
    </>
  );
}
