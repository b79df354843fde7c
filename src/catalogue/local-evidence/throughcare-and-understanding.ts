import { evidenceSource as source, type EvidenceItem } from "../evidence-item";

/**
 * Local evidence 18 to 23: outcomes 8 and 9. The title of item 18 speaks of mechanisms, but its definition asks for a narrative, so
 * it counts as one.
 */
export const throughcareAndUnderstanding: readonly EvidenceItem[] = [
  {
    id: "LE18",
    number: 18,
    outcomeId: "O8",
    kind: "narrative",
    title: "Mechanisms are in place for partners to support people serving short term sentences.",
    whatToRecord:
      "Who offers voluntary throughcare here to people with sentences under four years, how these offers connect, and how partners lawfully share information.",
    possibleSources: ["SPS", "Justice Social Work", "Local community justice partners"],
    votesWith: [],
    source: source(18),
  },
  {
    id: "LE19",
    number: 19,
    outcomeId: "O8",
    kind: "data points",
    title: "Proportion of people liberated from short term custody:",
    parts: [
      "i) made aware of support",
      "ii) accepting support offer",
      "iii) with a co-ordinated pre-release plan in place.",
    ],
    whatToRecord:
      "The five counts are typed on Data points and Rates works out the proportions. Under Text, say what explains them.",
    possibleSources: ["SPS", "Justice Social Work"],
    votesWith: ["LE19.i", "LE19.ii", "LE19.iii"],
    source: source(19),
  },
  {
    id: "LE20",
    number: 20,
    outcomeId: "O8",
    kind: "mechanism",
    title:
      "Mechanisms are in place to understand the views of people accessing voluntary throughcare to support improvement.",
    whatToRecord:
      "How views are gathered, when and from how many people; the themes; whether support met their needs; what changed because of it.",
    possibleSources: [
      "People serving short term custody sentences and those accessing voluntary throughcare",
    ],
    votesWith: [],
    source: source(20),
  },
  {
    id: "LE21",
    number: 21,
    outcomeId: "O8",
    kind: "mechanism",
    title:
      "Mechanisms are in place to understand the views of community justice partners in delivering voluntary throughcare to support the needs of people leaving short term custody.",
    whatToRecord:
      "How views of the workforce are gathered and when; the themes; what works; what hinders delivery and referral; what changed because of it.",
    possibleSources: ["Justice Social Work", "Third Sector PSPs"],
    votesWith: [],
    source: source(21),
  },
  {
    id: "LE22",
    number: 22,
    outcomeId: "O9",
    kind: "narrative",
    title: "Community justice partner contribution to joint activity across policy areas to tackle stigma.",
    whatToRecord:
      "Which people here face several stigmas at once, what partners do about it together, and how they know what that changes.",
    possibleSources: [
      "Local community justice partners",
      "Community planning partners",
      "Alcohol and Drug Partnerships",
      "Violence Against Women and Girls (VAWG) Partnerships",
      "Multi-agency Public Protection Arrangements (MAPPA)",
    ],
    votesWith: [],
    source: source(22),
  },
  {
    id: "LE23",
    number: 23,
    outcomeId: "O9",
    kind: "narrative",
    title:
      "Impact of activities undertaken to improve understanding and confidence across the workforce and the community.",
    whatToRecord:
      "What partners did to explain community justice to the workforce and to communities, following which agreed messages, and what it changed.",
    possibleSources: ["Local community justice partners", "Community justice workforce", "Communities"],
    votesWith: [],
    source: source(23),
  },
];
