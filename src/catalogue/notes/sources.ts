import type { Note } from "../note";

/** The documents behind the workbook. */
export const sources: readonly Note[] = [
  {
    id: "N-tool",
    kind: "source",
    title: "Community justice improvement tool",
    text: "National indicators and local evidence: numbers, titles and labels are used as printed. First published on 31 March 2023; when version 1.1 followed is not said. A later one may exist.",
    source:
      "A Community Justice Improvement Tool: The Role of Local Evidence in the Community Justice Performance Framework, version 1.1, Community Justice Scotland",
  },
  {
    id: "N-resource",
    kind: "source",
    title: "Targeted resource for voluntary throughcare",
    text: "The four steps, the sample questions, the scoring criteria and their anchors. It is for one outcome; its pictures are missing in the text at hand.",
    source:
      "Achieving Community Justice Outcomes: Targeted resource to support national outcome improvement planning in local authority areas (voluntary throughcare), Community Justice Scotland, June 2024",
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
    text: "Read for comparison only; the text at hand holds aim 3, numbers 21 to 33. Some of its titles and bodies differ in a word; those of update 1 are used.",
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
  {
    id: "N-guidance",
    kind: "source",
    title: "Guidance for local partners",
    text: "What the Act asks for in practice: the reporting year, the annual report by 31 December, the participation statement.",
    source:
      "Statutory guidance on outcomes improvement planning and reporting, and guidance for local partners, Scottish Government, gov.scot",
  },
  {
    id: "N-act-notes",
    kind: "source",
    title: "Explanatory note to section 19 of the Act",
    text: "What the plan of an area says of each outcome: achieved, how near, whether it is a priority, what will be done.",
    source: "Community Justice (Scotland) Act 2016, explanatory notes, section 19, legislation.gov.uk",
  },
  {
    id: "N-statutory-partners",
    kind: "source",
    title: "List of statutory partners",
    text: "The bodies of section 13 of the Act, from which the rows of Partners begin.",
    source: "Community Justice Partnerships, rightdecisions.scot.nhs.uk",
  },
  {
    id: "N-performance-framework",
    kind: "source",
    title: "Community Justice Performance Framework",
    text: "That nine national indicators belong to outcomes and one to all of them. Its wording of the tenth was not at hand.",
    source: "Community Justice Performance Framework, Scottish Government, 2023, gov.scot",
  },
  {
    id: "N-national-statistics",
    kind: "source",
    title: "National statistics",
    text: "Where figures can be looked up, which of them come a year later, and that people and departures are counted apart. No figure of theirs is in this workbook.",
    source:
      "Justice social work statistics, parts 1 and 2; Homelessness in Scotland; prison population statistics, gov.scot",
  },
  {
    id: "N-area-codes",
    kind: "source",
    title: "Codes of local authorities",
    text: "The codes that begin with S12, one for each of the 32 local authorities.",
    source: "Register of the Government Statistical Service codes for Scotland, council areas",
  },
  {
    id: "N-self-evaluation-guide",
    kind: "source",
    title: "Self-evaluation guide",
    text: "Quality indicators 1.1, 2.1 and 5.1, by number and title as the targeted resource prints them; the guide itself was not read.",
    source:
      "Self-evaluation guide to support quality improvement for community justice in Scotland, Care Inspectorate",
  },
  {
    id: "N-shorthand-source",
    kind: "source",
    title: "Advice on accessible spreadsheets",
    text: "The layout of the sheets and the shorthand for missing figures.",
    source:
      "Accessible spreadsheets: a checklist of the basics, and shorthand for missing figures, Analysis Function",
  },
  {
    id: "N-reuse",
    kind: "source",
    title: "Using the words of these documents",
    text: "Titles, labels and names are quoted with their source. Pages of the Scottish Government are under the Open Government Licence; the documents of Community Justice Scotland state no terms in the text at hand, so ask before you publish longer parts of them.",
    source: "House rule of this workbook",
  },
];
