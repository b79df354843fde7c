import { useEffect, useRef, useState } from "react";
import type { Sheet } from "../../model/workbook-model";
import type { Desk } from "../desk/desk";
import { activeSheet, announce, visibleSheets } from "../desk/desk";
import { commitEditing } from "../desk/edit-cell";
import { activateSheet } from "../desk/select";
import { addSheet, deleteSheet, renameSheet } from "../desk/sheet-commands";
import { useDesk, usePageState } from "./desk-context";
import { focusCells } from "./focus-cells";

/** About two tabs. */
const tabStepInPixels = 220;

/** Sheet tabs: arrows move, F2 renames, Delete deletes (after a question). */
export function SheetTabs() {
  const desk = useDesk();
  usePageState();
  const sheets = visibleSheets(desk);
  const active = activeSheet(desk);
  const list = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<string>();

  const activeTab = tabId(active);
  useEffect(() => {
    document.getElementById(activeTab)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [activeTab]);

  const onKey = (sheet: Sheet, key: string): boolean => {
    const index = sheets.indexOf(sheet);
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: sheets.length - 1 }[key];
    const target = next === undefined ? undefined : sheets[next];
    if (target !== undefined) goToTab(desk, target);
    else if (key === "F2") setRenaming(sheet.id);
    else if (key === "Delete") deleteSheet(desk, sheet);
    else return false;
    return true;
  };

  return (
    <div className="sheet-tabs">
      {/* For the pointer only: by keyboard the arrow keys go from tab to tab, which scroll into view by themselves. */}
      {([-1, 1] as const).map((way) => (
        <button
          key={way}
          type="button"
          className="tab-step"
          tabIndex={-1}
          aria-label={way < 0 ? "Show earlier sheets" : "Show later sheets"}
          title={way < 0 ? "Show earlier sheets" : "Show later sheets"}
          onClick={() => list.current?.scrollBy({ left: way * tabStepInPixels, behavior: "smooth" })}
        >
          {way < 0 ? "‹" : "›"}
        </button>
      ))}
      <div className="tab-list" role="tablist" aria-label="Sheets" ref={list}>
        {sheets.map((sheet) =>
          renaming === sheet.id ? (
            <TabName
              key={sheet.id}
              sheet={sheet}
              onDone={() => {
                setRenaming(undefined);
              }}
            />
          ) : (
            <button
              key={sheet.id}
              id={tabId(sheet)}
              type="button"
              role="tab"
              className="tab"
              aria-selected={sheet === active}
              tabIndex={sheet === active ? 0 : -1}
              style={sheet.tabColor === "" ? {} : { borderBottomColor: sheet.tabColor }}
              title="Double click or F2 to rename, Delete to delete"
              onClick={(event) => {
                if (commitEditing(desk)) activateSheet(desk, sheet);
                if (event.detail > 0) focusCells(); // clicked, not pressed: people type on in the sheet
              }}
              onDoubleClick={() => {
                setRenaming(sheet.id);
              }}
              onKeyDown={(event) => {
                if (onKey(sheet, event.key)) event.preventDefault();
              }}
            >
              {sheet.name}
            </button>
          ),
        )}
      </div>
      <button
        type="button"
        className="add-sheet"
        aria-label="Add a sheet"
        title="Add a sheet"
        onClick={() => {
          if (commitEditing(desk)) addSheet(desk);
          focusCells();
        }}
      >
        +
      </button>
      <button
        type="button"
        className="delete-sheet"
        onClick={() => {
          if (commitEditing(desk)) deleteSheet(desk, active);
        }}
      >
        Delete sheet
      </button>
    </div>
  );
}

function TabName({ sheet, onDone }: { readonly sheet: Sheet; readonly onDone: () => void }) {
  const desk = useDesk();
  const [name, setName] = useState(sheet.name);
  const isDone = useRef(false);
  /** Enter and Escape give the keyboard back to the sheet, as in Excel. */
  const finish = (keep: boolean): void => {
    const objection = keep ? renameSheet(desk, sheet, name) : undefined;
    if (objection !== undefined) {
      announce(desk, objection);
      return;
    }
    isDone.current = true;
    onDone();
    focusCells();
  };
  return (
    <input
      className="tab tab-name"
      aria-label={`New name of ${sheet.name}`}
      autoFocus
      spellCheck={false}
      size={Math.max(6, name.length)}
      value={name}
      onFocus={(event) => {
        event.target.select();
      }}
      onChange={(event) => {
        setName(event.target.value);
      }}
      onBlur={() => {
        if (isDone.current) return;
        renameSheet(desk, sheet, name);
        onDone();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish(true);
        if (event.key === "Escape") finish(false);
      }}
    />
  );
}

function goToTab(desk: Desk, sheet: Sheet): void {
  activateSheet(desk, sheet);
  // At once, so that the next key counts from there.
  document.getElementById(tabId(sheet))?.focus();
}

function tabId(sheet: Sheet): string {
  return `tab-${sheet.id.replace(/[^a-z0-9-]/gi, "")}`;
}
