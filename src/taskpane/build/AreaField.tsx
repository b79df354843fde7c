import { Combobox, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { findPartnership } from "../../catalogue/partnerships";
import { usePaneStyles } from "../pane-styles";
import { matchPartnerships } from "./match-partnerships";

const useStyles = makeStyles({
  arrow: { minWidth: "24px", minHeight: "24px", display: "flex", alignItems: "center" },
  list: { maxHeight: "264px" },
  foundBy: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface AreaFieldProps {
  readonly text: string;
  /** by which the focus finds it */
  readonly name: string;
  readonly message: string | undefined;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** One of the 30 partnerships, found by typing any part of its name, of another name or of a council in it. */
export function AreaField({ text, name, message, onText, onLeave }: AreaFieldProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const [isTyping, setIsTyping] = useState(false);
  const chosen = findPartnership(text).found?.name;
  // Opened again, the list offers all. While somebody types it stays narrow, since the Tab key takes what is marked in it.
  const matches = matchPartnerships(chosen === text && !isTyping ? "" : text);
  return (
    <Field
      label="Area"
      required
      hint="Type to find your community justice partnership."
      {...(message === undefined ? {} : { validationMessage: message })}
    >
      <Combobox
        // The arrow keys open the list from the field itself; the arrow is for the mouse, not another stop of the Tab key.
        expandIcon={{ tabIndex: -1, className: styles.arrow }}
        listbox={{ className: styles.list }}
        className={pane.field}
        name={name}
        freeform
        autoComplete="off"
        onKeyDown={(event) => {
          // Escape closes the list. Heard by Office.js as well it would, in Excel on the web, lead out of the pane.
          const isOpen = event.currentTarget.getAttribute("aria-expanded") === "true";
          if (event.key === "Escape" && isOpen) event.stopPropagation();
        }}
        value={text}
        selectedOptions={chosen === undefined ? [] : [chosen]}
        onChange={(event) => {
          setIsTyping(true);
          onText(event.target.value);
        }}
        onOptionSelect={(_, { optionText }) => {
          setIsTyping(false);
          if (optionText !== undefined) onText(optionText);
        }}
        onBlur={() => {
          setIsTyping(false);
          if (chosen !== undefined && chosen !== text) onText(chosen);
          onLeave();
        }}
      >
        {matches.map(({ name, foundBy }) => (
          <Option key={name} value={name} text={name}>
            <span>
              {name}
              {foundBy !== undefined && <span className={styles.foundBy}> ({foundBy})</span>}
            </span>
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
