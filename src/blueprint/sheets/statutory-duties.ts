import { sourceWords } from "../../catalogue/source-words";
import { statutoryDuties, type DutyItem } from "../../catalogue/statutory-duties";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import { choiceList } from "../formulas/choice-list";
import {
  dueDay,
  dutiesTable as table,
  dutyCheck,
  dutyState,
  dutyStatus,
  notBefore,
  publishedDay,
  thisDay,
  typedOrShown,
  yearlyDue,
} from "../formulas/duty-columns";
import { column, quoted, setting } from "../formulas/references";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleDuty } from "../sample-duties";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

export const statutoryDutiesName = "Statutory duties";
export const statutoryDutiesPurpose =
  "What partners must publish, and evidence of their leadership. Type dates and links; add rows of your own at the end.";

const date = "d mmmm yyyy";

const applies = choiceList({
  table,
  name: "Applies choice",
  words: ["yes", "no"],
  promptTitle: "Does this row apply here?",
  prompt: "no sets a piece of evidence or a quality indicator aside; blank means yes. A duty always applies.",
  widthInCharacters: 10,
});

/** One row per duty of the partners, piece of leadership evidence and quality indicator, with its state in words. */
export function statutoryDutiesSheet(scope: WorkbookScope): SheetBlueprint {
  return houseSheet({
    name: statutoryDutiesName,
    tabColor: tabColours.type,
    title: "Statutory duties",
    purpose: statutoryDutiesPurpose,
    liveNote: liveNote(
      doneInWords,
      "3 of 3 duties done. Annual report for 2024-25: Done 120 days late, 30 September 2025. As on 30 September 2026, see Setup.",
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [
        { header: "Duty or evidence", role: "label", widthInCharacters: 58 },
        { header: "Id", role: "label", widthInCharacters: 8 },
        {
          header: "Status",
          role: "formula",
          widthInCharacters: 24,
          linesToAllow: 2,
          formula: dutyStatus,
          tones: {
            "Done,": "good",
            "Recorded,": "good",
            "Done ": "caution",
            "Due today": "caution",
            "Not ": "neutral",
            "Begun,": "neutral",
          },
        },
        { header: "Due", role: "input", widthInCharacters: 20, align: "centre" },
        {
          header: "Date published",
          role: "input",
          widthInCharacters: 20,
          align: "centre",
        },
        { header: "Link", role: "input", widthInCharacters: 34 },
        { header: "Evidence", role: "input", widthInCharacters: 50 },
        { header: "Responsible", role: "input", widthInCharacters: 24 },
        {
          header: "Check",
          role: "formula",
          widthInCharacters: 60,
          linesToAllow: 2,
          formula: dutyCheck,
          tones: { OK: "good", "Not ": "neutral", "*": "caution" },
        },
        { header: "What is asked, in our words", role: "label", widthInCharacters: 124 },
        { header: "Section of the Act", role: "label", widthInCharacters: 12 },
        { header: "Kind", role: "label", widthInCharacters: 20 },
        { header: "Each year", role: "label", widthInCharacters: 11 },
        { header: "As in", role: "label", widthInCharacters: 9 },
        { header: "Applies here", role: "input", widthInCharacters: 13, validation: applies.validation },
        { header: "Source of the wording", role: "label", widthInCharacters: 90 },
        ...applies.columns,
        { ...workingColumn("date", typedOrShown("Date published")), numberFormat: date },
        workingColumn("link", typedOrShown("Link"), 34),
        workingColumn("due", dueDay),
        workingColumn("not before", notBefore),
        { ...workingColumn("day published", publishedDay), since: 3 },
        { ...workingColumn("today", thisDay), since: 3 },
        workingColumn("state", dutyState),
      ],
      rows: statutoryDuties.map((item) => rowOf(item, scope)),
    },
  });
}

/** How many duties are done, and where the annual report stands; who looks at another day than today is told. */
const doneInWords = (() => {
  const isDuty = `(${column(table, "Kind")}="duty")`;
  const report = `INDEX(${column(table, "Status")},MATCH("SD3",${column(table, "Id")},0))`;
  return (
    `SUMPRODUCT(${isDuty}*(${column(table, "Working: state")}=2))&" of "&SUMPRODUCT(${isDuty}*1)&" duties done. "&` +
    `IFERROR("Annual report for "&${setting("reportingYear")}&": "&${report}&".","The row SD3 is missing: build again.")&` +
    `IF(ISNUMBER(${setting("today")})," As on "&TEXT(${setting("today")},"${date}")&", see Setup.","")`
  );
})();

function rowOf(item: DutyItem, scope: WorkbookScope): RowBlueprint {
  const { shownFrom: duty, source } = item;
  return {
    key: item.id,
    cells: {
      "Duty or evidence": item.title,
      Id: item.id,
      "What is asked, in our words": item.whatIsAsked,
      "Section of the Act": item.section ?? "",
      Kind: item.kind,
      "Each year": item.isYearly === true ? "yes" : "",
      "As in": duty ?? "",
      "Applies here": "yes",
      // the Act has no titles for its duties, so theirs are ours
      "Source of the wording": [
        `${item.kind === "duty" ? "Our words, after " : ""}${sourceWords(source)}`,
        item.furtherSource ?? "",
      ]
        .filter((text) => text !== "")
        .join("; "),
      ...(scope.sample ? sampleDuty(item.id, scope.reportingYear) : {}),
    },
    numberFormats: { Due: date, "Date published": date },
    formulas: {
      ...(item.isYearly === true && duty === undefined ? { Due: yearlyDue } : {}),
      ...(duty === undefined
        ? {}
        : { "Date published": quoted(`as in ${duty}`), Link: quoted(`as in ${duty}`) }),
    },
  };
}
