import type { Source } from "../domain/source";

/** What a row of Statutory duties is; only duties come from the Act. */
export const dutyKinds = ["duty", "leadership evidence", "quality indicator"] as const;

/**
 * Something that the partners of an area publish or keep evidence of. The title of a leadership item or quality
 * indicator is official, that of a duty is ours; `whatIsAsked` is in our words.
 */
export interface DutyItem {
  readonly id: string;
  readonly kind: (typeof dutyKinds)[number];
  readonly title: string;
  readonly whatIsAsked: string;
  /** section of the Community Justice (Scotland) Act 2016 */
  readonly section?: string;
  /** about one reporting year; a duty of this kind is due by 31 December after it */
  readonly isYearly?: true;
  /** the duty whose date and link are the evidence */
  readonly shownFrom?: string;
  readonly source: Source;
  /** where the rest of `whatIsAsked` comes from */
  readonly furtherSource?: string;
}

const tool = "001_4cd31f86244bb500.txt";
const leadership = (item: string): Source => ({
  file: tool,
  section: `06, Improved Collective Leadership and Engagement${item}`,
});
/** What the evidence of collective leadership is to show, as printed. */
export const leadershipStatement =
  "Improved Collective Leadership and engagement supports achievement of shared community justice outcomes.";
const engagement = "Mechanisms are in place to support engagement in each local authority, specifically:";
const indicators: Source = {
  file: "000_08d407e9504b914d.txt",
  section: "Step 3, Set specific indicators, table and footnote 3",
};
const indicatorAsked =
  "When partners last judged themselves against it, what they found, and where that is written down. The three are only examples: choose no under Applies here to set one aside, or add others from the guide.";

/** The duties of the partners of an area, the evidence of collective leadership, three quality indicators to begin with. */
export const statutoryDuties: readonly DutyItem[] = [
  {
    id: "SD1",
    kind: "duty",
    title: "Publish a community justice outcomes improvement plan (CJOIP)",
    whatIsAsked:
      "The plan of the area (s19). For each national outcome it says whether it is achieved or how near it is, whether it is a priority, and what partners will do. The national indicators are used for that.",
    section: "s19",
    source: leadership(", i."),
    furtherSource: "Explanatory note to s19, legislation.gov.uk",
  },
  {
    id: "SD2",
    kind: "duty",
    title: "Publish a participation statement with the plan",
    whatIsAsked:
      "How third sector and community bodies took part in making the plan (s21). It may be a part of the plan itself.",
    section: "s21",
    source: leadership(", ii."),
    furtherSource: "Guidance for local partners, 8.2 Engagement and consultation, gov.scot",
  },
  {
    id: "SD3",
    kind: "duty",
    title: "Publish an annual report on performance",
    whatIsAsked:
      "The report on the reporting year, 1 April to 31 March (s23), published by 31 December after it, with a copy to Community Justice Scotland, which reports on Scotland as a whole (s27). Consult third sector and community bodies first.",
    section: "s23",
    isYearly: true,
    source: { file: tool, section: "05 Annual Reporting" },
    furtherSource: "Statutory guidance, 5 Reporting on performance, gov.scot",
  },
  {
    id: "CL1.i",
    kind: "leadership evidence",
    title: `${engagement} a community justice outcomes improvement plan (CJOIP)`,
    whatIsAsked: `Date and link are those of SD1. Say here how the plan helped partners to work together. CL1 to CL4 stand under the statement "${leadershipStatement}"`,
    shownFrom: "SD1",
    source: leadership(", i."),
  },
  {
    id: "CL1.ii",
    kind: "leadership evidence",
    title: `${engagement} a participation statement`,
    whatIsAsked: "Date and link are those of SD2. Say here who took part and what came of it.",
    shownFrom: "SD2",
    source: leadership(", ii."),
  },
  {
    id: "CL1.iii",
    kind: "leadership evidence",
    title: `${engagement} an annual report on progress towards nationally and locally determined outcomes.`,
    whatIsAsked: "Date and link are those of SD3. Say here how the report was used.",
    isYearly: true,
    shownFrom: "SD3",
    source: leadership(", iii."),
  },
  {
    id: "CL2",
    kind: "leadership evidence",
    title:
      "Mechanisms are in place to support an effective interface between national partner organisations and their local representatives within Community Justice Partnerships.",
    whatIsAsked:
      "How national bodies and their local representatives in this partnership keep in step: who meets, how often, and what comes of it.",
    source: leadership(""),
  },
  {
    id: "CL3",
    kind: "leadership evidence",
    title: "Evidence of mechanisms to engage non-statutory partners in strategic planning",
    whatIsAsked:
      "How bodies without a duty under the Act, the third sector above all, take part in planning.",
    source: leadership(""),
  },
  {
    id: "CL4",
    kind: "leadership evidence",
    title:
      "Use of the Care Inspectorate 'self-evaluation guide to support quality improvement for community justice in Scotland', with focus on Leadership and Direction",
    whatIsAsked: "Which parts of the guide partners used, when, who took part and what changed afterwards.",
    source: leadership(""),
  },
  {
    id: "QI1.1",
    kind: "quality indicator",
    title:
      "1.1 Improving the life chances and outcomes of people with living experience of community justice",
    whatIsAsked: indicatorAsked,
    source: indicators,
  },
  {
    id: "QI2.1",
    kind: "quality indicator",
    title: "2.1 Impact on people accused or convicted of offences",
    whatIsAsked: indicatorAsked,
    source: indicators,
  },
  {
    id: "QI5.1",
    kind: "quality indicator",
    title: "5.1 Providing support when it is needed",
    whatIsAsked: indicatorAsked,
    source: indicators,
  },
];
