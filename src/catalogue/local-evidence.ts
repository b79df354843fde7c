import type { Status } from "../domain/status";
import type { EvidenceItem } from "./evidence-item";
import { communitySentences } from "./local-evidence/community-sentences";
import { diversionCustodyAndBail } from "./local-evidence/diversion-custody-and-bail";
import { healthHousingAndWork } from "./local-evidence/health-housing-and-work";
import { throughcareAndUnderstanding } from "./local-evidence/throughcare-and-understanding";

export type { EvidenceItem, EvidenceKind } from "./evidence-item";

/** The numbered items of local evidence, 1 to 23. */
export const localEvidence: readonly EvidenceItem[] = [
  ...diversionCustodyAndBail,
  ...communitySentences,
  ...healthHousingAndWork,
  ...throughcareAndUnderstanding,
];

export function evidenceOf(outcomeIds: readonly string[]): readonly EvidenceItem[] {
  return localEvidence.filter((entry) => outcomeIds.includes(entry.outcomeId));
}

/** The words that partners choose from for a narrative or a mechanism, best first, and the status of each. */
export const judgements: readonly { readonly words: string; readonly status: Status }[] = [
  { words: "In place and effective", status: "Green" },
  { words: "In place, partly effective or being developed", status: "Amber" },
  { words: "In place, effect not known", status: "Amber" },
  { words: "Not in place", status: "Red" },
  { words: "Not known", status: "Grey" },
];
