import type { Note } from "../note";

/** Titles as printed, in the printed order. @see 000_08d407e9504b914d.txt, Step 2, Policy landscape */
const titles = [
  "Criminal Justice (Scotland) Act 2003 (s71)",
  "Social Work (Scotland) Act 1968 (s27)",
  "Bail and Release from Custody (Scotland) Act 2023 (s12)",
  "New Routes Throughcare Mentoring Service",
  "Shine Women's Mentoring Service",
  "Literature review: Commissioning voluntary throughcare and mentoring services",
  "Commissioning of Voluntary Throughcare and Mentoring Services: Research Findings",
  "Demographic profile: Commissioning voluntary throughcare and mentoring services",
  "Integrated Case Management Guidance Manual",
] as const;

/** The policy landscape of voluntary throughcare: what partners may read before they agree what good looks like. */
export const policies: readonly Note[] = titles.map((title, i) => ({
  id: `N-policy-${i + 1}`,
  kind: "policy",
  title,
  text: "May help partners when they agree what good voluntary throughcare looks like here, on Logic model. It was not read for this workbook.",
  source: "Targeted resource, voluntary throughcare, Step 2, Policy landscape",
}));
