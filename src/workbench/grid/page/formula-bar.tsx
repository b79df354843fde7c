import type { KeyboardEvent } from "react";
import { useState } from "react";
import { activeSheet } from "../desk/desk";
import { changeText, commitEditing, stopEditing } from "../desk/edit-cell";
import { goTo, selectionName } from "../desk/select";
import { editableText } from "../editing/typed-content";
import { inEditor } from "../surface/keyboard";
import { useDesk, usePageState } from "./desk-context";
import { focusCells } from "./focus-cells";

/** Name box and formula bar. */
export function FormulaBar() {
  const desk = useDesk();
  const { selection, editing } = usePageState();
  const text = editing?.text ?? editableText(activeSheet(desk), selection.active);

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (editing !== undefined) {
      if (inEditor(desk, event.nativeEvent)) event.preventDefault();
    } else if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      focusCells();
    }
  };

  return (
    <div className="formula-bar" role="group" aria-label="Name box and formula bar">
      <NameBox name={selectionName(selection)} />
      <button
        type="button"
        className="formula-button"
        title="Cancel (Escape)"
        aria-label="Cancel typing"
        disabled={editing === undefined}
        onClick={() => {
          stopEditing(desk);
        }}
      >
        ✕
      </button>
      <button
        type="button"
        className="formula-button"
        title="Enter"
        aria-label="Enter what was typed"
        disabled={editing === undefined}
        onClick={() => {
          commitEditing(desk);
        }}
      >
        ✓
      </button>
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        className="formula-field"
        aria-label="Formula bar"
        rows={1}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          changeText(desk, event.target.value, "bar");
        }}
        onKeyDown={onKey}
      />
    </div>
  );
}

function NameBox({ name }: { readonly name: string }) {
  const desk = useDesk();
  const [typed, setTyped] = useState<string>();
  return (
    <input
      className="name-box"
      aria-label="Name box: type a cell to go there"
      spellCheck={false}
      value={typed ?? name}
      onFocus={(event) => {
        event.target.select();
      }}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") setTyped(undefined);
        if (event.key !== "Enter" && event.key !== "Escape") return;
        if (event.key === "Enter" && typed !== undefined && !goTo(desk, typed)) return;
        focusCells();
      }}
    />
  );
}
