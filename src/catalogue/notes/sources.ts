import type { Note } from "../note";

/** The documents behind the workbook. */
export const sources: readonly Note[] = [
  {
    id: "N-tool",
    kind: "source",
    title: "Community justice improvement tool",
    text: "National indicators and local evidence: numbers, titles and labels are used as printed.",
    source:
      "A Community Justice Improvement Tool: The Role of Local Evidence in the Community Justice Performance Framework, version 1.1, Community Justice Scotland",
  },
  {
    id: "N-resource",
    kind: "source",
    title: "Targeted resource for voluntary throughcare",
    text: "The four steps, the sample questions, the scoring criteria and their anchors.",
    source:
      "Achieving Community Justice Outcomes: voluntary throughcare, Community Justice Scotland, June 2024",
  },
  {
    id: "N-plan",
    kind: "source",
    title: "National delivery plan",
    text: "The 41 deliverables, their lead partners, timescales and statuses at December 2023.",
    source:
      "National Strategy for Community Justice: Delivery Plan, Update 1, Scottish Government, December 2023",
  },
  {
    id: "N-plan-first",
    kind: "source",
    title: "Delivery plan as first published",
    text: "Read for comparison only; the text at hand holds aim 3.",
    source: "Community justice strategy: delivery plan, Scottish Government, June 2023",
  },
  {
    id: "N-annual-report",
    kind: "source",
    title: "Annual report 2020-21",
    text: "The names of areas. It is a draft under the framework before this one, with seven other outcomes; none of its figures is used.",
    source: "Outcome Activity Annual Report 2020-2021, draft for consultation, Community Justice Scotland",
  },
  {
    id: "N-act",
    kind: "source",
    title: "Community Justice (Scotland) Act 2016",
    text: "What partners have to publish, and that national indicators are used when outcomes are assessed.",
    source: "Community Justice (Scotland) Act 2016",
  },
];
