import { evidenceShortNames } from "../../catalogue/evidence-short-names";
import { evidenceOf, judgements, type EvidenceItem } from "../../catalogue/local-evidence";
import type { RowBlueprint, SheetBlueprint } from "../blueprint";
import {
  evidenceCheck,
  evidenceOrderKey,
  evidencePlace,
  evidenceStatus,
  evidenceTable as table,
  evidenceVoteWords,
  evidenceWhy,
} from "../formulas/evidence-columns";
import { dayValidation } from "../formulas/plausible-day";
import { column, own } from "../formulas/references";
import { statusTones, statusWordsFormula } from "../formulas/status-words";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleEvidence } from "../sample-evidence";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const plain = "Working: status";
const choice = (n: number): string => `Choice ${n}`;
const choices = judgements.map((_, i) => choice(i + 1));

/** The numbered items of local evidence: judged by partners in words, or by the figures of Rates. */
export function localEvidenceSheet(scope: WorkbookScope): SheetBlueprint {
  const items = evidenceOf(scope.outcomeIds);
  const byFigures = items.filter((item) => item.kind === "data points").map((item) => item.id);
  const byPartners = items.filter((item) => item.kind !== "data points").map((item) => item.id);
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
            onlyRows: byPartners,
          },
        },
        {
          header: "Date",
          role: "input",
          widthInCharacters: 18,
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
        { header: "Kind", role: "label", widthInCharacters: 12 },
        { header: "Outcome", role: "label", widthInCharacters: 9 },
        { header: "Short name", role: "label", widthInCharacters: 58, since: 3 },
        { header: "Source of the wording", role: "label", widthInCharacters: 52 },
        ...choices.map((header) => ({
          header,
          role: "label" as const,
          widthInCharacters: 24,
        })),
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
      ],
      rows: items.map((item) => evidenceRow(item, scope)),
    },
  });
}

function evidenceRow(item: EvidenceItem, scope: WorkbookScope): RowBlueprint {
  const isByFigures = item.kind === "data points";
  const offered = isByFigures ? item.votesWith : judgements.map(({ words }) => words);
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
      "Source of the wording": `${item.source.file}, ${item.source.section}`,
      ...Object.fromEntries(offered.map((words, i) => [choice(i + 1), words])),
      ...(isByFigures ? { "Votes with": item.votesWith[0] ?? "" } : {}),
      ...(scope.sample ? sampleEvidence(item.id, scope.reportingYear) : {}),
    },
    numberFormats: { Date: "d mmmm yyyy" },
    formulas: isByFigures ? { Judgement: '"judged by the figures"' } : { "Votes with": '"its judgement"' },
  };
}
