import { sourceWords } from "../../catalogue/source-words";
import { evidenceShortNames } from "../../catalogue/evidence-short-names";
import { evidenceOf, judgements, type EvidenceItem, type EvidenceKind } from "../../catalogue/local-evidence";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint";
import { choiceList } from "../formulas/choice-list";
import {
  evidenceCheck,
  evidenceOrderKey,
  evidencePlace,
  evidenceStatus,
  evidenceTable as table,
  evidenceVoteWords,
  evidenceWhy,
} from "../formulas/evidence-columns";
import { evidenceSaysNowColumn } from "../formulas/evidence-shown";
import { outcomeChoice } from "../formulas/outcome-choice";
import { dayValidation } from "../formulas/plausible-day";
import { column, own, quoted } from "../formulas/references";
import { statusTones, statusWordsFormula } from "../formulas/status-words";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleEvidence } from "../sample-evidence";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const plain = "Working: status";
/* What may be chosen in a row: one of the judgements or, where figures decide, of the proportions that may vote. */
const choices = judgements.map((_, i) => `Choice ${i + 1}`);
const votes = ["Vote choice 1", "Vote choice 2", "Vote choice 3"] as const;

const kinds = choiceList({
  table,
  name: "Kind choice",
  words: ["narrative", "mechanism", "data points"] satisfies readonly EvidenceKind[],
  promptTitle: "How is it judged?",
  prompt:
    "narrative: partners judge what is known. mechanism: it is in place or not. data points: the rate whose id is typed under Votes with.",
  widthInCharacters: 12,
});

/** The numbered items of local evidence: judged by partners in words, or by the figures of Rates. */
export function localEvidenceSheet(scope: WorkbookScope): SheetBlueprint {
  const items = evidenceOf(scope.outcomeIds);
  const byFigures = items.filter((item) => item.kind === "data points").map((item) => item.id);
  // the last row too, because one that is typed below it takes over what may be typed there
  const judged = items
    .filter((item, i) => item.kind !== "data points" || i === items.length - 1)
    .map((item) => item.id);
  const among = { kind: "choices", firstHeader: choices[0] ?? "", lastHeader: choices.at(-1) ?? "" } as const;
  return houseSheet({
    name: "Local evidence",
    tabColor: tabColours.type,
    title: "Local evidence",
    purpose: "Choose a judgement; write what it rests on, and when.",
    liveNote: liveNote(
      `SUMPRODUCT((${column(table, plain)}<>"")*(${column(table, plain)}<>"Grey"))&" of "&` +
        `SUMPRODUCT((${column(table, "Id")}<>"")*1)&" items have a status other than Grey."`,
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [
        { header: "Local evidence", role: "label", widthInCharacters: 60 },
        { header: "Id", role: "label", widthInCharacters: 7 },
        {
          header: "Judgement",
          role: "input",
          widthInCharacters: 24,
          validation: {
            rule: among,
            promptTitle: "What do partners judge?",
            prompt: "Choose from the list; the choices stand in the same row, under Choice 1 to Choice 5.",
            error: "Choose one of the judgements that stand in this row under Choice 1 to Choice 5.",
            severity: "stop",
            onlyRows: judged,
          },
        },
        {
          header: "Date",
          role: "input",
          widthInCharacters: 18,
          align: "centre",
          validation: dayValidation(
            "When was it judged?",
            "The day of the judgement, in the reporting year.",
          ),
        },
        {
          header: "Suggested status",
          role: "formula",
          widthInCharacters: 24,
          linesToAllow: 2,
          formula: statusWordsFormula(own(table, plain)),
          tones: statusTones,
        },
        {
          header: "Why",
          role: "formula",
          widthInCharacters: 76,
          linesToAllow: 2,
          formula: evidenceWhy,
        },
        {
          header: "Check",
          role: "formula",
          widthInCharacters: 40,
          linesToAllow: 2,
          formula: evidenceCheck(scope),
          tones: {
            OK: "good",
            "Not judged yet": "neutral",
            "No status": "neutral",
            "*": "caution",
          },
        },
        { header: "Themes", role: "input", widthInCharacters: 34 },
        { header: "Text", role: "input", widthInCharacters: 50 },
        { header: "What to record", role: "label", widthInCharacters: 110 },
        { header: "Possible sources", role: "label", widthInCharacters: 110 },
        {
          header: "Votes with",
          role: "input",
          widthInCharacters: 14,
          validation: {
            rule: among,
            promptTitle: "Which proportion votes?",
            prompt: "The status of this proportion on Rates counts for the item.",
            error: "Choose one of the proportions that stand in this row under Choice 1 to Choice 3.",
            severity: "stop",
            onlyRows: byFigures,
          },
        },
        { header: "Kind", role: "label", widthInCharacters: 12, validation: kinds.validation },
        {
          header: "Outcome",
          role: "label",
          widthInCharacters: 9,
          validation: outcomeChoice(scope.outcomeIds.length),
        },
        { header: "Short name", role: "label", widthInCharacters: 58, since: 3 },
        { header: "Source of the wording", role: "label", widthInCharacters: 52 },
        ...judgements.map(({ words }, i): ColumnBlueprint => ({
          header: choices[i] ?? "",
          role: "formula",
          widthInCharacters: 24,
          formula: `IF(${own(table, "Kind")}="data points",${votes[i] === undefined ? '""' : `${own(table, votes[i])}&""`},${quoted(words)})`,
        })),
        ...votes.map((header): ColumnBlueprint => ({
          header,
          role: "label",
          widthInCharacters: 14,
          since: 3,
        })),
        ...kinds.columns.map((column): ColumnBlueprint => ({ ...column, since: 3 })),
        {
          header: plain,
          role: "formula",
          widthInCharacters: 13,
          formula: evidenceStatus,
        },
        {
          header: "Working: number",
          role: "formula",
          widthInCharacters: 13,
          formula: `IFERROR(MID(${own(table, "Id")},3,3)+0,"")`,
        },
        { ...workingColumn("order key", evidenceOrderKey), since: 2 },
        { ...workingColumn("place", evidencePlace), since: 2 },
        { ...workingColumn("vote in words", evidenceVoteWords), since: 2 },
        evidenceSaysNowColumn(),
      ],
      rows: items.map((item) => evidenceRow(item, scope)),
    },
  });
}

function evidenceRow(item: EvidenceItem, scope: WorkbookScope): RowBlueprint {
  const isByFigures = item.kind === "data points";
  return {
    key: item.id,
    cells: {
      "Local evidence": [item.title, ...(item.parts ?? [])].join(" "),
      Id: item.id,
      Outcome: item.outcomeId,
      "Short name": evidenceShortNames[item.id] ?? "",
      Kind: item.kind,
      "What to record": item.whatToRecord,
      "Possible sources": item.possibleSources.join("; "),
      "Source of the wording": sourceWords(item.source),
      ...(isByFigures ? { "Votes with": item.votesWith[0] ?? "" } : {}),
      ...Object.fromEntries(votes.map((header, i) => [header, item.votesWith[i] ?? ""])),
      ...(scope.sample ? sampleEvidence(item.id, scope.reportingYear) : {}),
    },
    numberFormats: { Date: "d mmmm yyyy" },
    formulas: isByFigures
      ? {
          Judgement: '"judged by the figures"',
        }
      : { "Votes with": '"its judgement"' },
  };
}
