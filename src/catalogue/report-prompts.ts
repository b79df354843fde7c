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
 * with `{what}` and `{people}` in place of its subject; absent where one wording fits all. Outcome 9 is about what people
 * know and think, not about a service; `understanding` says what that one is asked where the general words do not fit it.
 */
interface PromptWords {
  readonly throughcare: string;
  readonly general?: string;
  readonly understanding?: string;
}

/** A prompt as it is asked for one outcome. `id` counts sections and prompts: "2.3" is the third of the second section. */
export interface ReportPrompt {
  readonly id: string;
  readonly section: ReportSection;
  readonly prompt: string;
}

const source: Source = { file: "000_08d407e9504b914d.txt", section: "Step 3, Summarise the evidence" };
const gap = (about: string, aboutUnderstanding = about): PromptWords => ({
  throughcare: `What do we not know yet ${about}, and how will we find out?`,
  understanding: `What do we not know yet ${aboutUnderstanding}, and how will we find out?`,
});

/** The six sections of the progress report with their 31 prompts, in the printed order. */
export const reportSections: readonly ReportSection[] = [
  {
    id: "R1",
    title: "use and prevalence",
    source,
    prompts: [
      {
        throughcare: "Over the years, have more people used voluntary throughcare, or fewer?",
        general: "Over the years, have more people received {what}, or fewer?",
        understanding: "Over the years, has understanding of community justice improved or declined?",
      },
      {
        throughcare: "How well do partners and people in prison know that it exists, and who can have it?",
        general: "How well do partners and {people} know what is on offer and who can have it?",
        understanding: "Do the workforce and communities know where to find out about community justice?",
      },
      {
        throughcare: "If more people used voluntary throughcare, what staff and places would that need?",
        general: "If more people received {what}, what staff, places and money would that need?",
        understanding: "What would more work on understanding and confidence need in staff, time and money?",
      },
      {
        throughcare: "Do many people drop out between referral and taking up mainstream services?",
        general: "Do many people drop out between a first contact and taking part?",
        understanding: "Are there people whom our messages do not reach?",
      },
      { throughcare: "Do we know why they drop out?", understanding: "Do we know why we miss them?" },
      gap("about how much it is used", "about what people know and think"),
    ],
  },
  {
    id: "R2",
    title: "population",
    source,
    prompts: [
      {
        throughcare: "Who receives voluntary throughcare, and does any group need something different?",
        general: "Who receives {what}, and does any group need something different?",
        understanding: "Whom have we reached so far, and does any group need a different approach?",
      },
      {
        throughcare:
          "How many people from here are on remand, and what would it take to offer them voluntary throughcare too?",
        general: "Who else could receive {what}, and what would that take?",
        understanding: "Whom else could we reach, and what would that take?",
      },
      gap("about the people who receive it", "about the people whom we want to reach"),
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
        understanding: "What do the workforce and communities want to know, and what worries them?",
      },
      {
        throughcare: "What do LS/CMI and the assessments on admission to prison say about need?",
        general: "What do assessments say about need?",
        understanding: "What do surveys and conversations say about understanding and confidence?",
      },
      {
        throughcare: "Are needs changing from year to year?",
        understanding: "Are views changing from year to year?",
      },
      {
        throughcare: "Do these needs call for a quicker way into some services?",
        understanding: "Do some groups need to hear from us first?",
      },
      gap("about needs"),
    ],
  },
  {
    id: "R4",
    title: "services",
    source,
    prompts: [
      {
        throughcare: "How well known are voluntary throughcare services, and how easy are they to reach?",
        general: "How well known are the services for {people}, and how easy are they to reach?",
        understanding:
          "How well known are our events, training and materials, and how easy are they to find?",
      },
      {
        throughcare:
          "Going by the needs profile, which services matter most for onward referral: housing, money, mental health?",
        general: "Going by the needs profile, which services matter most for onward referral?",
        understanding: "Going by the needs profile, which events, training and materials matter most?",
      },
      {
        throughcare: "Is there a quick way into treatment or support?",
        understanding: "Is there a quick answer for somebody with a question or a worry?",
      },
      {
        throughcare:
          "When a council or third sector service knew a person before prison, how easily can it keep in touch and carry on after release?",
        general: "How easily can a service that already knows a person keep in touch and carry on?",
        understanding: "How do we stay in touch with people whom we have reached once?",
      },
      {
        throughcare: "Are support in prison and support in the community alike, and are they joined up?",
        general: "Are services alike across the area, and are they joined up?",
        understanding: "Do partners say the same thing, and do they say it together?",
      },
      gap("about services", "about what is on offer"),
    ],
  },
  {
    id: "R5",
    title: "local vision",
    source,
    prompts: [
      {
        throughcare: "What would good voluntary throughcare look like here?",
        general: "What would {what} look like here at its best?",
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
        throughcare:
          "How did partners, individuals and others who are involved answer the evaluation questions?",
      },
      { throughcare: "Which activities of the logic model work in practice, and which do not?" },
      { throughcare: "What do we do well, and what most needs to get better?" },
      {
        throughcare:
          "Can we show how voluntary throughcare helps people to stop offending and to settle again?",
        general: "Can we show how {what} helps people to stop offending and to settle?",
        understanding: "Can we show how better understanding helps people to settle and lessens stigma?",
      },
      { throughcare: "What do the indicators of this outcome say about delivery here?" },
      {
        throughcare:
          "How sure are we that needs are assessed whenever they should be, and how are people encouraged to take part?",
        understanding:
          "How sure are we that we ask people for their views often enough, and how do we encourage them to answer?",
      },
      gap("about how well it works"),
    ],
  },
];

/** Every prompt, worded for an outcome. */
export function promptsFor(outcomeId: string): readonly ReportPrompt[] {
  const { what, people } = outcomeSubject(outcomeId);
  return reportSections.flatMap((section) =>
    section.prompts.map(({ throughcare, general, understanding }, i) => ({
      id: `${section.id.slice(1)}.${i + 1}`,
      section,
      prompt:
        outcomeId === "O8"
          ? throughcare
          : ((outcomeId === "O9" ? understanding : undefined) ?? general ?? throughcare)
              .replace("{what}", what)
              .replace("{people}", people),
    })),
  );
}
