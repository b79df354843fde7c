import { otherPartnerRows, statutoryPartners } from "../../catalogue/partners";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import { choiceList } from "../formulas/choice-list";
import { firstThatApplies } from "../formulas/first-that-applies";
import { column, own } from "../formulas/references";
import { houseSheet, liveNote } from "../house-sheet";
import { tabColours } from "../tones";

const table = "CJ_Partners";
const me = (header: string): string => own(table, header);
const name = "Partner";
const part = "Takes part";
const contact = "Who speaks for it";

export const partnersSheetName = "Partners";
export const partnersSheetPurpose = "Who plans together here: the partners that the Act names, and yours.";

const parts = choiceList({
  table,
  name: "Part choice",
  words: ["yes", "asked", "no", "not known"],
  promptTitle: "Does it take part?",
  prompt: "yes; asked: it has been invited; no; not known.",
  widthInCharacters: 11,
});

/** One row per partner: whether it takes part, and the role that speaks for it. */
export function partnersSheet(): SheetBlueprint {
  const named = `(${column(table, name)}<>"")`;
  return houseSheet({
    name: partnersSheetName,
    tabColor: tabColours.type,
    title: "Partners",
    purpose: partnersSheetPurpose,
    liveNote: liveNote(
      `SUMPRODUCT(${named}*(${column(table, part)}="yes"))&" of "&SUMPRODUCT(${named}*1)&" partners take part; "&SUMPRODUCT(${named}*(${column(table, part)}=""))&" not asked yet."`,
      "12 of 14 partners take part; 12 not asked yet.",
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [
        { header: name, role: "label", widthInCharacters: 50 },
        { header: "Id", role: "label", widthInCharacters: 7 },
        { header: "Under the Act", role: "label", widthInCharacters: 38 },
        { header: part, role: "input", widthInCharacters: 11, validation: parts.validation },
        {
          header: contact,
          role: "input",
          widthInCharacters: 34,
        },
        { header: "What it brings", role: "input", widthInCharacters: 44 },
        { header: "Note", role: "input", widthInCharacters: 34 },
        {
          header: "Where it stands",
          role: "formula",
          widthInCharacters: 42,
          formula: standingFormula(),
          tones: {
            "takes part, ": "caution",
            "takes part": "good",
            "not one of": "caution",
            "type a name": "caution",
            "*": "neutral",
          },
        },
        ...parts.columns,
      ],
      rows: [
        ...statutoryPartners.map((partner): RowBlueprint => ({
          key: partner.id,
          cells: { [name]: partner.name, Id: partner.id, "Under the Act": partner.underTheAct },
        })),
        ...Array.from({ length: otherPartnerRows }, (_, i): RowBlueprint => {
          const id = `P${statutoryPartners.length + i + 1}`;
          return { key: id, cells: { Id: id }, typedLabels: [name] };
        }),
      ],
    },
  });
}

function standingFormula(): string {
  const isBlank = (header: string): string => `${me(header)}=""`;
  return `IFERROR(${firstThatApplies(
    [
      [
        `AND(${isBlank(name)},NOT(AND(${isBlank(part)},${isBlank(contact)},${isBlank("What it brings")},${isBlank("Note")})))`,
        '"type a name for this partner"',
      ],
      [isBlank(name), '""'],
      [isBlank(part), '"not asked yet"'],
      [`NOT(${parts.isChosen(part)})`, '"not one of yes, asked, no or not known"'],
      [
        `AND(${me(part)}="yes",${isBlank(contact)})`,
        '"takes part, but nobody is named: type a role and a mailbox"',
      ],
      [`${me(part)}="yes"`, '"takes part"'],
      [`${me(part)}="asked"`, '"has been asked"'],
      [`${me(part)}="no"`, '"does not take part"'],
    ],
    '"not known"',
  )},"not known: a cell of this row holds an error")`;
}
