import type { Note } from "../note";

/** Every place where the workbook departs from a printed sentence, and why. */
export const departures: readonly Note[] = [
  {
    id: "N-six-criteria",
    kind: "departure",
    title: "Six criteria, not five",
    text: "The priority of an improvement activity is the mean of six scores. The note below the printed table says five, but the table has six columns, and its printed results 3, 4 and 2.5 only come out with six.",
    source: "Targeted resource, voluntary throughcare, Step 4, Scoring criteria",
  },
  {
    id: "N-denominators",
    kind: "departure",
    title: "Denominators of local evidence 19",
    text: "The title speaks of the proportion of people liberated, so i), ii) and iii) are divided by a). The point d) belongs to no titled proportion; the conversions b ÷ a, c ÷ b and d ÷ c are added by this workbook.",
    source: "Improvement tool, section 06, item 19",
  },
  {
    id: "N-indicator-10",
    kind: "departure",
    title: "The tenth national indicator",
    text: "The tool announces ten national indicators and words nine. The tenth stands on Data points without a label: type it when you have it. Nothing is worked out from it.",
    source: "Improvement tool, section 03 and 06",
  },
  {
    id: "N-single-parts",
    kind: "departure",
    title: "Part letters only where there are parts",
    text: "The printed lists letter a part even when it is the only one. Here a letter stands only where there are two parts or more.",
    source: "Improvement tool, section 06",
  },
  {
    id: "N-housing-advice",
    kind: "departure",
    title: "Local evidence 14 is two proportions",
    text: "The title speaks of advice given, but none of its three counts is of advice. Assessments and contacts are each shown as a share of admissions, under names that say so.",
    source: "Improvement tool, section 06, item 14",
  },
  {
    id: "N-tenancies",
    kind: "departure",
    title: "Local evidence 15 is about all tenants",
    text: "The title speaks of people leaving prison; the figures it takes come from a return on all new tenancies, for the year before. Say on Setup how people leaving prison were told apart.",
    source: "Improvement tool, section 06, item 15",
  },
  {
    id: "N-narrative-items",
    kind: "departure",
    title: "Items 5 and 18 are narratives",
    text: "Their titles begin as those of mechanisms do, but what is asked for is a description, so they are judged as narratives.",
    source: "Improvement tool, section 06 and 07, items 5 and 18",
  },
  {
    id: "N-full-stops",
    kind: "departure",
    title: "Numbers and full stops of the outcomes",
    text: "The printed headings carry no numbers, and some end with a full stop. Here they are numbered 1 to 9 in the printed order, without one.",
    source: "Improvement tool, section 06",
  },
  {
    id: "N-printed-slips",
    kind: "departure",
    title: "Slips in the delivery plan stand as printed",
    text: "Number 37 speaks of voluntary care where throughcare is probably meant, and others hold misprints. Titles and updates are shown as they were printed.",
    source: "Delivery plan, update 1, December 2023",
  },
  {
    id: "N-in-progress",
    kind: "departure",
    title: "In progress and outstanding",
    text: "The plan calls a deliverable outstanding when its month is past at the date of the plan, which for number 5 is the very month. Lateness is worked out by months against that date.",
    source: "Delivery plan, update 1, updating process",
  },
  {
    id: "N-profile-questions",
    kind: "departure",
    title: "Questions of the other outcomes",
    text: "Sample questions were published for voluntary throughcare alone, and only for its demographic profile. Every other row is for partners to word; what the add-in suggests is marked.",
    source: "Targeted resource, voluntary throughcare, Step 1",
  },
  {
    id: "N-logic-model",
    kind: "departure",
    title: "Doubtful places in the logic model",
    text: "In the text at hand the columns of the printed table ran together. Activities whose partner is not certain are marked.",
    source: "Targeted resource, voluntary throughcare, sample logic model",
  },
];
