import { evidenceSource as source, type EvidenceItem } from "../evidence-item";

/**
 * Local evidence 1 to 6: outcomes 1 to 3. The title of item 5 speaks of mechanisms, but its definition asks for a narrative, so
 * it counts as one. Item 2 has no data sources of its own in the text; its cell was probably joined with that of item 1.
 */
export const diversionCustodyAndBail: readonly EvidenceItem[] = [
  {
    id: "LE1",
    number: 1,
    outcomeId: "O1",
    kind: "mechanism",
    title:
      "Mechanisms are in place to understand the views of people undertaking diversion from prosecution and are used to support improvement.",
    whatToRecord:
      "How the views of people on diversion are gathered, when and from how many; the themes; whether support met their needs; what changed because of it.",
    possibleSources: ["COPFS", "Justice Social Work", "Third Sector", "People completing diversion"],
    votesWith: [],
    source: source(1),
  },
  {
    id: "LE2",
    number: 2,
    outcomeId: "O1",
    kind: "mechanism",
    title:
      "Mechanisms are in place to understand the views of people supporting the delivery of diversion from prosecution and are used to support improvement.",
    whatToRecord:
      "How the views of people who deliver diversion are gathered and when; the themes; what works; what hinders delivery and referral; what changed because of it.",
    possibleSources: [],
    votesWith: [],
    source: source(2),
  },
  {
    id: "LE3",
    number: 3,
    outcomeId: "O2",
    kind: "narrative",
    title:
      "There is an effective relationship between community justice partners, Alcohol and Drug Partnerships (ADPs) and police custody centre for local population.",
    whatToRecord:
      "How community justice partners, the Alcohol and Drug Partnership and police custody work together on arrest referral, and what they share about problem substance use.",
    possibleSources: [
      "Police custody centres",
      "Community Justice Partnerships",
      "Alcohol and Drug Partnerships",
    ],
    votesWith: [],
    source: source(3),
  },
  {
    id: "LE4",
    number: 4,
    outcomeId: "O2",
    kind: "narrative",
    title: "Referral pathways and support are in place from police custody centre for local population.",
    whatToRecord:
      "Which routes lead from police custody to support, how well they work, and how local services fit what the custody hub offers. Add local trends where held.",
    possibleSources: [
      "Police custody centres",
      "Community Justice Partnerships",
      "Justice Social Work",
      "Alcohol and Drug Partnerships",
      "Community Planning Partnerships",
      "Integration Joint Boards",
      "Third sector",
    ],
    votesWith: [],
    source: source(4),
  },
  {
    id: "LE5",
    number: 5,
    outcomeId: "O3",
    kind: "narrative",
    title: "Mechanisms are in place to support a high quality bail assessment.",
    whatToRecord:
      "How courts, prosecutors, defence and social work together judge whether bail with extra conditions could replace remand. Add how partners' views are gathered.",
    possibleSources: ["SCTS", "COPFS", "Defence agents", "Justice Social Work"],
    votesWith: [],
    source: source(5),
  },
  {
    id: "LE6",
    number: 6,
    outcomeId: "O3",
    kind: "narrative",
    title: "Referral pathways are in place that support identified needs of people on bail supervision.",
    whatToRecord:
      "Who delivers bail supervision here, which routes lead from it to support, and how well they work.",
    possibleSources: ["Justice Social Work"],
    votesWith: [],
    source: source(6),
  },
];
