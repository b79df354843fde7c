import { evidenceSource as source, type EvidenceItem } from "../evidence-item";

/**
 * Local evidence 7 to 10: outcome 4.
 */
export const communitySentences: readonly EvidenceItem[] = [
  {
    id: "LE7",
    number: 7,
    outcomeId: "O4",
    kind: "narrative",
    title: "Availability of local programmes to support desistance from domestic abuse and sexual offending.",
    parts: [
      "a) Programmes designed to address domestic abuse (e.g. Caledonian Programme, UP2U, Respect or equivalent)",
      "b) Programmes designed to address sexual offending (e.g. MFMC, Good Lives or equivalent).",
    ],
    whatToRecord:
      "Which programmes of each kind run here, who can use them, and what keeps people from them, such as distance.",
    possibleSources: ["Local community justice partners"],
    votesWith: [],
    source: source(7),
  },
  {
    id: "LE8",
    number: 8,
    outcomeId: "O4",
    kind: "narrative",
    title:
      "Availability of referral pathways to support the needs of local population on community disposals.",
    whatToRecord:
      "Which services people on community sentences can be referred to, how quickly, and which links last after the sentence ends.",
    possibleSources: ["Local community justice partners"],
    votesWith: [],
    source: source(8),
  },
  {
    id: "LE9",
    number: 9,
    outcomeId: "O4",
    kind: "mechanism",
    title:
      "Mechanisms are in place to understand the views of people with experience of community disposals to support improvement.",
    whatToRecord:
      "How the views of people on community sentences are gathered, when and from how many kinds of order; the themes; whether support met their needs; what changed.",
    possibleSources: ["People completing community sentences"],
    votesWith: [],
    source: source(9),
  },
  {
    id: "LE10",
    number: 10,
    outcomeId: "O4",
    kind: "mechanism",
    title:
      "Mechanisms are in place to understand the views of the community justice workforce with regard to supporting the needs of people subject to community disposals to support improvement.",
    whatToRecord:
      "How views of the workforce are gathered and when; the themes; what works; what hinders delivery and referral. Courts' progress reviews may help.",
    possibleSources: [
      "Justice Social Work",
      "Universal service providers",
      "Third sector",
      "Community planning partners",
      "Judiciary",
    ],
    votesWith: [],
    source: source(10),
  },
];
