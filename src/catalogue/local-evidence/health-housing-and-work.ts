import { evidenceSource as source, type EvidenceItem } from "../evidence-item";

/**
 * Local evidence 11 to 17: outcomes 5 to 7.
 */
export const healthHousingAndWork: readonly EvidenceItem[] = [
  {
    id: "LE11",
    number: 11,
    outcomeId: "O5",
    kind: "narrative",
    title:
      "Health and social care circumstances/care plans are reflected in collaborative plans for release.",
    whatToRecord:
      "How health and care plans become part of the plan for release, who takes part in it, and how many people have one.",
    possibleSources: ["SPS", "NHS Boards", "Third sector"],
    votesWith: [],
    source: source(11),
  },
  {
    id: "LE12",
    number: 12,
    outcomeId: "O5",
    kind: "narrative",
    title:
      "Referral pathways and information sharing arrangements are in place to support timely access to health and social care supports upon release.",
    whatToRecord:
      "How partners lawfully share information before release and hand people over to health and care services in the community, and how well that works.",
    possibleSources: ["SPS", "NHS Boards", "Integrated Joint Boards", "Third sector"],
    votesWith: [],
    source: source(12),
  },
  {
    id: "LE13",
    number: 13,
    outcomeId: "O6",
    kind: "narrative",
    title:
      "SPS admissions and liberations information is shared with relevant partners to support suitable accommodation planning.",
    whatToRecord:
      "How housing and social work use the prison's lists of admissions and liberations, from admission onwards, to plan suitable accommodation.",
    possibleSources: ["Local Authority (Housing and Justice Social Work)", "SPS"],
    votesWith: [],
    source: source(13),
  },
  {
    id: "LE14",
    number: 14,
    outcomeId: "O6",
    kind: "data points",
    title: "Proportion of admissions where housing advice was provided.",
    whatToRecord:
      "The three counts are typed on Data points. Rates shows assessments and contacts per 100 admissions, since no data point counts the advice itself. Under Text, say what explains them.",
    possibleSources: ["Local Authority (Housing and Justice Social Work)", "SPS"],
    votesWith: ["LE14.b/a", "LE14.c/a"],
    source: source(14),
  },
  {
    id: "LE15",
    number: 15,
    outcomeId: "O6",
    kind: "data points",
    title:
      "Percentage of people leaving prison who have been housed by the local authority and have maintained tenancy for more than 1 year.",
    whatToRecord:
      "The ten counts are typed on Data points, under the year before the reporting year, in which the tenancies began; Rates adds up the sources of let. Say how people leaving prison were told apart from other tenants.",
    possibleSources: [
      "Local authority (as part of their annual return to the Scottish Housing Regulator on Scottish Social Housing Charter – indicator 16)",
    ],
    votesWith: ["LE15.total"],
    source: source(15),
  },
  {
    id: "LE16",
    number: 16,
    outcomeId: "O7",
    kind: "narrative",
    title:
      "Effective links between the Local Employability Partnership (LEP) and Community Justice Partnership supports:",
    parts: [
      "i) local employment, education and training providers to respond to the needs of those with convictions",
      "ii) local employment, education and training providers are confident and competent in providing effective conviction disclosure support",
      "iii) local employers to develop more inclusive recruitment processes and employ people with convictions.",
    ],
    whatToRecord:
      "How the two partnerships work together for each of the three aims, and what people say about the support that they received.",
    possibleSources: [
      "Local employability partners",
      "Local community justice partners",
      "Community Learning and Development partners",
    ],
    votesWith: [],
    source: source(16),
  },
  {
    id: "LE17",
    number: 17,
    outcomeId: "O7",
    kind: "narrative",
    title: "Referral pathways are in place to connect people to appropriate services and support:",
    parts: ["i) at commencement of, during and at the end of a CPO", "ii) following release from custody."],
    whatToRecord:
      "Which routes lead to education, training, careers and benefits advice at each of the two points, how they are planned, and how well they work.",
    possibleSources: [
      "Local community justice partners",
      "Community planning partners",
      "Local employability partners",
      "Community Learning and Development partners",
      "Third sector partners",
    ],
    votesWith: [],
    source: source(17),
  },
];
