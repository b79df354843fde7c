import { plainValue } from "../domain/cell-value";
import { isBlank, numbersOf, settingText, type SettingCell } from "./checked-workbook";
import type { NativeCheck, Rule } from "./rule";

type RuleText = Pick<Rule, "id" | "ruleId" | "severity" | "advice" | "source">;

/** What has to be said on Setup once there are figures that cannot be read without it. */
interface SaidOnSetup {
  /** id of the setting */
  readonly setting: string;
  /** the answers that say it, in lower case; absent: any words do */
  readonly answers?: readonly string[];
  /** the data points that it is about */
  readonly figureIds: readonly string[];
  /** how the sentence begins while it is not said: found and expected */
  readonly unsaid: string;
  /** why nobody asks yet, after "not tested: " */
  readonly noFigures: string;
  readonly native: Pick<NativeCheck, "check" | "relation" | "right">;
}

/**
 * A rule that asks for a setting as soon as one of its figures is typed. It judges nothing where the workbook has
 * neither those data points nor the setting.
 */
export function saidOnSetupRule(declared: RuleText & SaidOnSetup): Rule {
  const { setting, answers, figureIds, unsaid, noFigures, native, ...text } = declared;
  return {
    ...text,
    *judge(workbook) {
      const cell = workbook.settings.get(setting);
      if (cell === undefined || !figureIds.some((id) => workbook.figures.has(id))) return;
      const isSaid =
        answers === undefined
          ? holdsWords(cell)
          : answers.includes(settingText(workbook, setting, "not stated"));
      const isAsked = numbersOf(workbook, figureIds).length > 0;
      yield {
        verdict: isSaid ? "passed" : isAsked ? "failed" : "not tested",
        place: cell.place,
        values: { [setting]: plainValue(cell.value) },
        message: () => (isAsked ? unsaid : `${text.id} not tested: ${noFigures}`),
      };
    },
    native: ({ figures }) =>
      figures.some(({ id }) => figureIds.includes(id)) ? [{ id: text.id, left: setting, ...native }] : [],
  };
}

/** Spaces say nothing, and neither does an error. */
function holdsWords({ value }: SettingCell): boolean {
  if (value.state === "text") return value.text.trim() !== "";
  return !isBlank(value) && value.state !== "error";
}
