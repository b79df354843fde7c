import { notes } from "../../catalogue/notes";
import type { SheetBlueprint } from "../blueprint";
import { houseSheet } from "../house-sheet";
import { tabColours } from "../tones";

/** Sources, conventions, and every place where we depart from a printed sentence. */
export function notesSheet(): SheetBlueprint {
  return houseSheet({
    name: "Notes",
    tabColor: tabColours.about,
    title: "Notes",
    purpose: "Sources, and departures from them. Add rows below.",
    liveNote: {
      text: "Rows whose Id begins with N- are written by the add-in; your own rows stay as they are.",
    },
    table: {
      name: "CJ_Notes",
      keyHeader: "Id",
      columns: [
        { header: "Note", role: "label", widthInCharacters: 50 },
        { header: "Id", role: "label", widthInCharacters: 20 },
        { header: "Kind", role: "label", widthInCharacters: 12 },
        { header: "Text", role: "label", widthInCharacters: 116 },
        { header: "Source", role: "label", widthInCharacters: 80 },
      ],
      rows: notes.map((note) => ({
        key: note.id,
        cells: { Note: note.title, Id: note.id, Kind: note.kind, Text: note.text, Source: note.source },
      })),
    },
  });
}
