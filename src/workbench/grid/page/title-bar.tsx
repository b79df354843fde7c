import { useRef } from "react";
import { announce } from "../desk/desk";
import { commitEditing, tell, undo } from "../desk/edit-cell";
import { usePageState, useWorkbench } from "./desk-context";

/** Name of the workbook and what is done with the whole of it. */
export function TitleBar() {
  const workbench = useWorkbench();
  const { desk } = workbench;
  const { fileName } = usePageState();
  const file = useRef<HTMLInputElement>(null);

  const open = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    await workbench.openFile(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
  };
  const save = async (): Promise<void> => {
    if (!commitEditing(desk)) return;
    try {
      const bytes = await workbench.saveFile();
      if (bytes === undefined) return;
      download(bytes, fileName);
      announce(desk, `Saved as ${fileName}.`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tell(desk, `${fileName} was not saved`, `${reason} The workbook on the screen is unchanged.`);
    }
  };

  return (
    <header className="title-bar">
      <span className="mark" aria-hidden="true" />
      <h1>{fileName}</h1>
      <nav aria-label="Workbook">
        <button type="button" onClick={() => void workbench.newWorkbook()}>
          New
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          Open .xlsx
        </button>
        <button type="button" onClick={() => void save()}>
          Save as .xlsx
        </button>
        <span className="divider" aria-hidden="true" />
        <button type="button" onClick={() => undo(desk, "undo")} title="Undo what was typed (Ctrl+Z)">
          Undo
        </button>
        <button type="button" onClick={() => undo(desk, "redo")} title="Redo (Ctrl+Y)">
          Redo
        </button>
      </nav>
      <span className="not-excel">Workbench: a model of Excel for trying the add-in, not Excel itself</span>
      <input
        ref={file}
        type="file"
        hidden
        accept=".xlsx"
        aria-label="Workbook file"
        onChange={(event) => {
          const field = event.currentTarget;
          void open(field.files?.[0]).finally(() => {
            field.value = ""; // so that the same file can be opened again
          });
        }}
      />
    </header>
  );
}

function download(bytes: Uint8Array, fileName: string): void {
  const copy = new Uint8Array(bytes); // a plain buffer, which Blob asks for
  const address = URL.createObjectURL(
    new Blob([copy], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
