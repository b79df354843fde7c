import { excelDay } from "../domain/calendar-day";
import { startOf, type ReportingYear } from "../domain/period";

/** What the sample has recorded: plan and report are out, one indicator is begun, the rest is left for trying out. */
export function sampleDuty(
  id: string,
  reportingYear: ReportingYear,
): Readonly<Record<string, string | number>> {
  const start = startOf(reportingYear);
  switch (id) {
    case "SD1":
      return {
        "Date published": excelDay(start, 6, 12),
        Link: "https://example.org/plan",
        Responsible: "Community justice manager",
      };
    case "SD2":
      return { "Date published": excelDay(start, 6, 12), Link: "https://example.org/plan" };
    case "SD3":
      return {
        "Date published": excelDay(start + 1, 9, 18),
        Link: "https://example.org/report",
        Responsible: "Chair of the partnership",
      };
    case "CL2":
      return {
        "Date published": excelDay(start + 1, 2, 12),
        Evidence: "Invented: prison and courts send a deputy who may decide; notes of four meetings.",
      };
    case "QI5.1":
      return { Evidence: "Invented: first talk with the throughcare team, nothing written up." };
    default:
      return {};
  }
}
