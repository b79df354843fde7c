import type { Source } from "../domain/source";

/** What one partner does towards an outcome. `text` is as printed. */
export interface LogicModelActivity {
  readonly text: string;
  /** the deliverable of the national plan that the text names */
  readonly deliverable?: number;
  /** the columns of the printed table run into each other here: it does not show for certain that the activity is this partner's */
  readonly isPlacementUncertain?: true;
}

/** A sample logic model: how partners expect to reach an outcome. Titles and texts are as printed. */
export interface LogicModel {
  readonly outcomeId: string;
  readonly goal: string;
  readonly inputs: readonly string[];
  readonly partners: readonly {
    readonly partner: string;
    readonly activities: readonly LogicModelActivity[];
  }[];
  readonly source: Source;
}

/** The headings of the parts of a logic model, as printed, from left to right. */
export const logicModelHeadings = {
  goal: "What we want to achieve",
  input: "What we invest",
  activity: "Activities – What we do",
  outcome: "What we ultimately want to achieve",
} as const;

/** What stands beside a doubtful activity. */
export const placementNote = "Doubtful: the columns of the source run together; it may be another partner's.";

/** Empty rows of an outcome that has no sample. */
export const emptyInputs = 3;
export const emptyActivities = 8;

const shareInformation = "Lawfully share information with partners.";
const engage = "Engage in release planning processes.";

/** The one sample that the source documents hold, for voluntary throughcare. */
export const logicModels: readonly LogicModel[] = [
  {
    outcomeId: "O8",
    goal: "Enhance community integration and support by increasing and promoting greater use of voluntary throughcare and third sector services",
    inputs: [
      "Workforce",
      "Staff training",
      "Data",
      "Information sharing processes",
      "National standards and guidance",
      "Legislation",
    ],
    partners: [
      {
        partner: "Police Scotland",
        activities: [
          { text: "Review outstanding warrants pre-release as part of co-ordinated approach." },
          { text: shareInformation },
        ],
      },
      {
        partner: "Scottish Courts and Tribunals Service",
        activities: [
          {
            text: "Ensure individuals appearing in court from remand have their personal belongings and medical prescriptions with them (in case of release from court).",
          },
        ],
      },
      { partner: "Skills Development Scotland", activities: [{ text: engage }, { text: shareInformation }] },
      { partner: "Integration Joint Boards", activities: [{ text: engage }, { text: shareInformation }] },
      {
        partner: "Local Authorities (Justice Social Work)",
        activities: [
          { text: "Identify needs and appropriate referrals at point of sentence." },
          {
            text: "Promote the availability of voluntary throughcare to those in custody and their families.",
          },
          { text: "Promote the availability of voluntary throughcare within pre-release planning." },
          { text: "Use SPS admissions and liberations data proactively." },
          {
            text: "Co-ordinate and support a partnership approach to voluntary throughcare (including being the link with family, community based services and prison).",
          },
          { text: "Participate in timely and person-centred release planning." },
          {
            text: "Identify needs and make appropriate referrals (from point of sentence through to reintegration).",
          },
          { text: "Create effective pathways into universal service provision." },
          { text: "Commission third sector voluntary throughcare services." },
          { text: shareInformation },
        ],
      },
      {
        partner: "Scottish Prison Service",
        activities: [
          {
            text: "Undertake assessment of needs at point of reception into custody and provide advice/ support via appropriate referrals (e.g. housing, health, welfare, employment).",
          },
          { text: "Provide admissions and liberations data to local authorities and PSPs." },
          {
            text: "Undertake short term custody case management planning and link with community case management to ensure continuity of care.",
          },
          {
            text: "Work with local authorities to create effective referral pathways into local universal service provision.",
          },
          { text: shareInformation, isPlacementUncertain: true },
        ],
      },
      {
        partner: "Third Sector",
        activities: [
          { text: "Provide nationally commissioned voluntary throughcare services (PSPs)." },
          { text: "Provide locally commissioned voluntary throughcare services." },
          { text: engage },
          { text: "Lawfully share information with partners (consent from the individual required)." },
          { text: engage, isPlacementUncertain: true },
          { text: shareInformation, isPlacementUncertain: true },
        ],
      },
      {
        partner: "Scottish Government",
        activities: [
          {
            text: "Publish and embed updated operational guidance to justice social work for the delivery of throughcare services (action 31).",
            deliverable: 31,
          },
          {
            text: "Continue to promote and enhance multi-agency pre-release planning and co-ordination of activities in support of throughcare. This requires more consistent information sharing practices and consideration of the movement of people between Local Authority and health board areas (action 33).",
            deliverable: 33,
          },
        ],
      },
      {
        partner: "Community Justice Scotland",
        activities: [
          {
            text: "Review the provision of Third Sector Voluntary Throughcare services (action 32).",
            deliverable: 32,
          },
        ],
      },
    ],
    source: { file: "000_08d407e9504b914d.txt", section: "Voluntary throughcare, sample logic model" },
  },
];

export function logicModelOf(outcomeId: string): LogicModel | undefined {
  return logicModels.find((model) => model.outcomeId === outcomeId);
}
