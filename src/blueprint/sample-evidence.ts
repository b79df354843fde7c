import { excelDay } from "../domain/calendar-day";
import { startOf, type ReportingYear } from "../domain/period";
import { lowerFirst } from "../domain/sentence";

interface SampleEvidence {
  readonly judgement: string;
  readonly text: string;
  readonly themes?: string;
}

const effective = "In place and effective";
const partly = "In place, partly effective or being developed";
const unknown = "In place, effect not known";
const missing = "Not in place";

/** Invented judgements by item. Items 3 and 21 are left for the workshop; 14, 15 and 19 are judged by the figures. */
const samples: Readonly<Record<string, SampleEvidence>> = {
  LE1: {
    judgement: partly,
    text: "A form at the last meeting, 31 answers.",
    themes: "People value one worker throughout.",
  },
  LE2: {
    judgement: effective,
    text: "Workers met twice; referral times changed as a result.",
    themes: "Late reports hold people up.",
  },
  LE4: { judgement: partly, text: "Weekdays are covered by the arrest referral worker, weekends are not." },
  LE5: { judgement: effective, text: "Court social work and defence agents agreed one request form." },
  LE6: { judgement: effective, text: "Every case has a support plan within two weeks." },
  LE7: { judgement: missing, text: "The groupwork programme stopped while the post is vacant." },
  LE8: { judgement: partly, text: "Most services accept referrals; two have waiting lists." },
  LE9: {
    judgement: unknown,
    text: "A box for comments at unpaid work, few answers.",
    themes: "Travel costs are a worry.",
  },
  LE10: { judgement: missing, text: "No question set has been agreed yet." },
  LE11: { judgement: partly, text: "Care plans reach the release meeting in about half of cases." },
  LE12: { judgement: unknown, text: "An agreement is signed; nobody has looked at its effect." },
  LE13: { judgement: effective, text: "The housing desk uses the lists twice a week." },
  LE16: { judgement: partly, text: "The two partnerships share one member and meet each quarter." },
  LE17: { judgement: missing, text: "No agreed route yet at the end of an order." },
  LE18: { judgement: effective, text: "Three providers meet monthly; referrals follow one agreed route." },
  LE20: {
    judgement: partly,
    text: "A short survey at three months, 14 answers.",
    themes: "People want to meet their worker before release.",
  },
  LE22: { judgement: partly, text: "Joint campaign with the recovery network." },
  LE23: { judgement: unknown, text: "Four public events; answers are being read." },
};

const invented = "Invented: ";

/** Cells of an item in the sample, dated within the reporting year. */
export function sampleEvidence(
  id: string,
  reportingYear: ReportingYear,
): Readonly<Record<string, string | number>> {
  const sample = samples[id];
  if (sample === undefined) return {};
  return {
    Judgement: sample.judgement,
    ...(sample.themes === undefined ? {} : { Themes: `${invented}${lowerFirst(sample.themes)}` }),
    Text: `${invented}${lowerFirst(sample.text)}`,
    Date: excelDay(startOf(reportingYear) + 1, 2, 12),
  };
}
