import { workedExample } from "../catalogue/scoring-criteria";

/** An invented improvement activity with its six scores, 1 to 5, in the order of the criteria; fewer where it is not scored yet. */
export interface SampleActivity {
  readonly name: string;
  readonly scores: readonly number[];
  /** the row of the logic model that it serves */
  readonly logicModelRow?: string;
  /** what no criterion asks, 1 to 5, by the word of its axis */
  readonly onAxes?: Readonly<Record<string, number>>;
}

/** Outcome 8 bears the scores of the printed worked example, so that the means are known: 3, 4 and 2.5. */
const throughcare: readonly SampleActivity[] = [
  {
    name: "Agree one referral route with the prison link centre",
    logicModelRow: "LM8.15",
    onAxes: { urgency: 4, risk: 2 },
  },
  {
    name: "Train housing staff in throughcare support",
    logicModelRow: "LM8.12",
    onAxes: { urgency: 2, risk: 2 },
  },
  {
    name: "Offer support at court to people released directly",
    logicModelRow: "LM8.3",
    onAxes: { urgency: 5, risk: 4 },
  },
].map((activity, i) => ({ ...activity, scores: workedExample.rows[i]?.scores ?? [] }));

/** Invented, by outcome; the second activity of outcome 9 waits for the workshop. */
const activities: Readonly<Record<string, readonly SampleActivity[]>> = {
  O1: [
    { name: "Share diversion reports with the procurator fiscal weekly", scores: [3, 3, 2, 2, 1, 2] },
    { name: "Ask everyone who completes diversion three questions", scores: [4, 3, 1, 3, 1, 2] },
  ],
  O2: [
    { name: "Put an arrest referral worker into custody at weekends", scores: [2, 2, 3, 1, 4, 4] },
    { name: "Tell the custody hub which local services have places", scores: [2, 3, 1, 2, 1, 1] },
  ],
  O3: [
    { name: "Brief defence agents on bail supervision", scores: [3, 2, 1, 2, 1, 1] },
    { name: "Find two supported addresses to be bailed to", scores: [2, 2, 5, 1, 5, 4] },
  ],
  O4: [
    { name: "Fill the vacant post for the groupwork programme", scores: [1, 1, 3, 1, 3, 3] },
    { name: "Offer placements in the evening", scores: [2, 2, 2, 2, 3, 3] },
    { name: "Open a fast route into recovery services", scores: [2, 1, 3, 1, 2, 3] },
  ],
  O5: [
    { name: "Register people with a GP before release", scores: [1, 2, 2, 1, 1, 2] },
    { name: "Hold one release meeting for health and social care", scores: [2, 2, 3, 2, 2, 3] },
  ],
  O6: [
    { name: "Open the prison housing desk on two more days", scores: [2, 2, 2, 1, 3, 3] },
    { name: "Keep contact with new tenants for a year", scores: [2, 1, 3, 1, 3, 4] },
  ],
  O7: [
    { name: "Record convictions the same way in every service", scores: [1, 3, 2, 4, 2, 3] },
    { name: "Train advisers to support disclosure", scores: [3, 2, 2, 2, 2, 2] },
  ],
  O8: throughcare,
  O9: [
    { name: "Invite councillors to unpaid work projects", scores: [4, 3, 1, 4, 1, 2] },
    { name: "Agree shared words about community justice", scores: [] },
  ],
};

/** The sample activity of a row of Scoring, counted from 0 within its outcome. */
export function sampleActivity(outcomeId: string, index: number): SampleActivity | undefined {
  return activities[outcomeId]?.[index];
}
