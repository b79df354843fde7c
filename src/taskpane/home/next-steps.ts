import { versionOf, whyNoWriting } from "../../actions/workbook-version";
import type { WorkbookStatus } from "../../actions/workbook-status";
import { describeDay, serialOfDay } from "../../domain/calendar-day";
import type { CellPlace } from "../../domain/finding";
import { startOf } from "../../domain/period";
import type { ViewId } from "../views";

export type BuiltStatus = Extract<WorkbookStatus, { kind: "built" }>;

/** What leads on from a step: a view of the pane, or a cell to type into. */
export type StepLead =
  | { readonly kind: "view"; readonly view: ViewId; readonly label: string }
  | { readonly kind: "cell"; readonly place: CellPlace; readonly label: string };

/** One thing that a workbook needs, and how far it has come. */
export interface Step {
  readonly id: "upgrade" | "sheets" | "figures" | "fix" | "agree" | "score" | "report";
  /** "Figures for 2024-25" */
  readonly title: string;
  /** "8 of 11 filled" */
  readonly standing: string;
  /** what to do about it, a sentence; "" when it is done */
  readonly toDo: string;
  readonly isDone: boolean;
  readonly lead: StepLead | undefined;
}

/** Where the workbook stands, in the order of the work; `next` is the first thing that is worth doing now. */
export interface Journey {
  readonly next: Step | undefined;
  readonly steps: readonly Step[];
}

/** @param now the clock; a date on Setup goes before it */
export function journeyOf(status: BuiltStatus, now: Date): Journey {
  const figures = figuresStep(status);
  const steps = [
    upgradeStep(status),
    sheetsStep(status),
    figures,
    fixStep(status),
    agreeStep(status),
    scoreStep(status),
    reportStep(status, now),
  ].filter((step) => step !== undefined);
  const waiting = steps.filter((step) => !step.isDone && step.lead !== undefined);
  // Figures that contradict each other come before those that are still missing.
  const urgent =
    waiting.find((step) => step.id === "upgrade" || step.id === "sheets") ??
    (status.standing.figures?.filledEver === 0
      ? waiting.find((step) => step.id === "figures")
      : waiting.find((step) => step.id === "fix"));
  return { next: mayWrite(status) ? (urgent ?? waiting[0]) : undefined, steps };
}

function mayWrite(status: BuiltStatus): boolean {
  return whyNoWriting({ ...status, version: versionOf(status) }) === undefined;
}

function upgradeStep(status: BuiltStatus): Step | undefined {
  if (versionOf(status) !== "earlier") return undefined;
  return {
    id: "upgrade",
    title: "Upgrade the workbook",
    standing: "This workbook was made by an earlier version of the add-in",
    toDo: "Upgrade it: columns, rows and formulas that came since are added, and what was typed stays. You see first what will change.",
    isDone: false,
    lead: { kind: "view", view: "grow", label: "Upgrade it" },
  };
}

function sheetsStep({ missingSheets }: BuiltStatus): Step | undefined {
  if (missingSheets.length === 0) return undefined;
  return {
    id: "sheets",
    title: missingSheets.length === 1 ? "A sheet is missing" : `${missingSheets.length} sheets are missing`,
    standing: missingSheets.join(", "),
    toDo: `“Complete workbook” makes ${missingSheets.length === 1 ? "it" : "them"}; the other sheets stay as they are.`,
    isDone: false,
    lead: { kind: "view", view: "build", label: "Complete workbook" },
  };
}

function figuresStep({ standing: { figures }, reportingYear }: BuiltStatus): Step | undefined {
  if (figures === undefined) return undefined;
  const isDone = figures.filled === figures.of;
  return {
    id: "figures",
    title: `Figures for ${reportingYear}`,
    standing:
      `${figures.filled} of ${figures.of} filled${figures.areInvented && figures.filled > 0 ? ", invented" : ""}` +
      (figures.ofEarlier > 0 ? `; ${figures.ofEarlier} come out later and are due for an earlier year` : ""),
    toDo: isDone
      ? ""
      : `Type them on ${figures.next.sheet}${figures.nextYear === reportingYear ? "" : `; the next is due for ${figures.nextYear}`}. Where there is no figure, type [x] not available, [z] not applicable or [c] confidential.`,
    isDone,
    lead: {
      kind: "cell",
      place: figures.next,
      label: isDone
        ? "See the figures"
        : figures.filledEver === 0
          ? "Type the first figure"
          : "Type the next figure",
    },
  };
}

function fixStep(status: BuiltStatus): Step | undefined {
  const { checks, figures } = status.standing;
  if (checks === undefined || figures?.filledEver === 0) return undefined;
  // what came with a later version is not checked before, so that no count would be the whole
  if (versionOf(status) === "earlier")
    return {
      id: "fix",
      title: "Checks",
      standing: "after the upgrade",
      toDo: "",
      isDone: false,
      lead: undefined,
    };
  return {
    id: "fix",
    title: "Checks",
    standing: `${checks.toFix} to fix, ${checks.toLookAt} to look at`,
    toDo: checks.first === "" ? "" : `${checks.toFix === 1 ? "" : "The first: "}${checks.first}.`,
    isDone: checks.toFix === 0,
    lead: { kind: "view", view: "check", label: checks.toFix === 0 ? "Check figures" : "See what to fix" },
  };
}

function agreeStep(status: BuiltStatus): Step | undefined {
  const { outcomes } = status.standing;
  if (outcomes === undefined || outcomes.length === 0) return undefined;
  const agreed = outcomes.filter((outcome) => outcome.agreed !== "");
  const old = agreed.filter((outcome) => outcome.isAgreedBeforeLatest);
  const isDone = agreed.length === outcomes.length && old.length === 0;
  return {
    id: "agree",
    title: "Agreed statuses",
    standing: `${agreed.length} of ${outcomes.length} ${outcomes.length === 1 ? "outcome" : "outcomes"} agreed${old.length === 0 ? "" : `, ${old.length} before the latest data`}`,
    toDo: isDone ? "" : "The workbook suggests a status and says why; partners agree one for each outcome.",
    isDone,
    lead: {
      kind: "view",
      view: "outcomes",
      label: isDone || !mayWrite(status) ? "See the outcomes" : "Agree statuses",
    },
  };
}

function scoreStep({ standing: { activities } }: BuiltStatus): Step | undefined {
  if (activities === undefined) return undefined;
  const { named, scored, next } = activities;
  const isDone = named > 0 && scored === named;
  return {
    id: "score",
    title: "Priorities",
    standing: named === 0 ? "no activity named yet" : `${scored} of ${named} activities scored`,
    toDo: isDone
      ? ""
      : named === 0
        ? `Name the improvement activities on ${next.sheet} and score them together.`
        : "Six scores from 1 to 5 give an activity its priority; a lower score comes first.",
    isDone,
    lead: {
      kind: "cell",
      place: next,
      label: named === 0 ? "Name an activity" : isDone ? "See the scores" : "Type the next score",
    },
  };
}

/**
 * The annual report on a reporting year is due on 31 December after it ends; what Statutory duties says goes before that.
 * @see Community Justice (Scotland) Act 2016, section 23, with the statutory guidance on outcomes improvement plans
 */
function reportStep({ reportingYear, today, standing: { report } }: BuiltStatus, now: Date): Step {
  const due = report?.due ?? serialOfDay(new Date(startOf(reportingYear) + 1, 11, 31));
  const days = due - Math.floor(today ?? serialOfDay(now));
  const isDone = report?.isDone === true;
  return {
    id: "report",
    title: `Annual report for ${reportingYear}`,
    standing: isDone
      ? report.published
      : `${days < 0 ? "was due" : "due"} by ${describeDay(due)}, ${describeDays(days)}`,
    toDo: isDone
      ? ""
      : "Everything above is done. Each outcome has a paragraph that can be copied." +
        (report === undefined ? "" : ` Once it is out, type its date on ${report.place.sheet}.`),
    isDone,
    lead: { kind: "view", view: "outcomes", label: "See the paragraphs" },
  };
}

function describeDays(days: number): string {
  if (days === 0) return "today";
  const count = Math.abs(days) === 1 ? "1 day" : `${Math.abs(days)} days`;
  return days > 0 ? `${count} left` : `${count} ago`;
}
