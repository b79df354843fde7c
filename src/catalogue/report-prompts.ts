import type { Source } from "../domain/source";
import { outcomeSubject } from "./outcome-subjects";

/** A section of the outcome progress report. `title` is official. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly prompts: readonly PromptWords[];
  readonly source: Source;
}

/**
 * One prompt in our words. The printed prompts are about voluntary throughcare; `general` says the same of any outcome,
 * with `{what}` and `{people}` in place of its subject; absent where one wording fits all.
 */
interface PromptWords {
  readonly throughcare: string;
  readonly general?: string;
}

/** A prompt as it is asked for one outcome. `id` counts sections and prompts: "2.3" is the third of the second section. */
export interface ReportPrompt {
  readonly id: string;
  readonly section: ReportSection;
  readonly prompt: string;
}

const source: Source = { file: "000_08d407e9504b914d.txt", section: "Step 3, Summarise the evidence" };
const gap = (about: string): PromptWords => ({
  throughcare: `What do we not know yet ${about}, and how will we find out?`,
});

/** The six sections of the progress report with their 31 prompts, in the printed order. */
export const reportSections: readonly ReportSection[] = [
  {
    id: "R1",
    title: "use and prevalence",
    source,
    prompts: [
      {
        throughcare: "Over the years, has voluntary throughcare been used more or less?",
        general: "Over the years, has there been more {what}, or less?",
      },
      {
        throughcare: "Do people in prison and partners know that it exists, and who can have it?",
        general: "Do {people} and partners know of {what}: what there is, and for whom?",
      },
      {
        throughcare: "What would more voluntary throughcare need in staff and places?",
        general: "What would more {what} need in staff, places and money?",
      },
      {
        throughcare: "Are many people lost between referral and taking up mainstream services?",
        general: "Are many people lost on the way from a first contact to taking part?",
      },
      { throughcare: "Do we know why they are lost?" },
      gap("about use"),
    ],
  },
  {
    id: "R2",
    title: "population",
    source,
    prompts: [
      {
        throughcare: "Who receives voluntary throughcare, and does any group need something of its own?",
        general: "Who is reached by {what}, and does any group need something of its own?",
      },
      {
        throughcare:
          "How many people from here are on remand, and what would it take to offer them voluntary throughcare too?",
        general: "Who could be reached as well, and what would that take?",
      },
      gap("about the people"),
    ],
  },
  {
    id: "R3",
    title: "needs",
    source,
    prompts: [
      {
        throughcare:
          "What do we know of the needs of people who could have voluntary throughcare, and of those who take it up?",
        general: "What do we know of the needs of {people}?",
      },
      {
        throughcare: "What do LS/CMI and the assessments on admission to prison say about need?",
        general: "What do assessments say about need?",
      },
      { throughcare: "Are needs changing from year to year?" },
      { throughcare: "Do these needs call for a quicker way into some services?" },
      gap("about needs"),
    ],
  },
  {
    id: "R4",
    title: "services",
    source,
    prompts: [
      {
        throughcare: "How well are voluntary throughcare services known, and how easy are they to reach?",
        general: "How well are services for {people} known, and how easy are they to reach?",
      },
      {
        throughcare:
          "Going by the needs profile, which services matter most for onward referral: housing, money, mental health?",
        general: "Going by the needs profile, which services matter most for onward referral?",
      },
      { throughcare: "Is there a quick way into treatment or support?" },
      {
        throughcare:
          "When a council or third sector service knew a person before prison, how easily can it stay in touch and go on after release?",
        general: "How easily can a service that already knows a person stay in touch and go on?",
      },
      {
        throughcare: "Do support in prison and support in the community match, and do they join up?",
        general: "Do services in different places match, and do they join up?",
      },
      gap("about services"),
    ],
  },
  {
    id: "R5",
    title: "local vision",
    source,
    prompts: [
      {
        throughcare: "What would good voluntary throughcare look like here?",
        general: "What would good {what} look like here?",
      },
      { throughcare: "Is there a logic model that shows how the outcome will be reached here?" },
      { throughcare: "Does it name the key partners, and what each of them will do?" },
      gap("about the vision"),
    ],
  },
  {
    id: "R6",
    title: "evaluation",
    source,
    prompts: [
      {
        throughcare: "What did partners, others involved and individuals answer to the evaluation questions?",
      },
      { throughcare: "Which activities of the logic model work in practice, and which do not?" },
      { throughcare: "What do we do well, and what most needs to get better?" },
      {
        throughcare:
          "Can we show how voluntary throughcare helps people to stop offending and to settle again?",
        general: "Can we show how {what} helps people to stop offending and to settle?",
      },
      { throughcare: "What do the indicators of this outcome say about delivery here?" },
      {
        throughcare:
          "How sure are we that need is assessed whenever it should be, and how are people encouraged to take part?",
      },
      gap("about how well it works"),
    ],
  },
];

/** Every prompt, worded for an outcome. */
export function promptsFor(outcomeId: string): readonly ReportPrompt[] {
  const { what, people } = outcomeSubject(outcomeId);
  return reportSections.flatMap((section) =>
    section.prompts.map(({ throughcare, general }, i) => ({
      id: `${section.id.slice(1)}.${i + 1}`,
      section,
      prompt:
        outcomeId === "O8"
          ? throughcare
          : (general ?? throughcare).replace("{what}", what).replace("{people}", people),
    })),
  );
}
