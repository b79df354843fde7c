import { standingOf } from "../../src/actions/standing";
import type { ChecksStanding } from "../../src/actions/workbook-status";
import type { Finding } from "../../src/domain/finding";
import { yearFrom } from "../../src/domain/period";
import { checkReport, finding } from "../taskpane/plain-actions";

const error = (message: string): Finding => finding({ message });
const warning = (message: string): Finding => finding({ message, severity: "warning" });
const untested = (message: string): Finding => finding({ message, result: "not tested" });

function checksOf(findings: readonly Finding[]): ChecksStanding | undefined {
  const known = { report: checkReport({ findings }), areInvented: false };
  return standingOf(new Map(), yearFrom(2024), known).checks;
}

describe("how the checks stand", () => {
  it("names the first thing to fix, also after things to look at and things that could not be checked", () => {
    const findings = [
      untested("Figures are blank"),
      warning("The figure is unusual"),
      error("Accepting is 60, above 50"),
      warning("The date is old"),
      error("The status is no choice"),
    ];
    expect(checksOf(findings)).toEqual({ toFix: 2, toLookAt: 2, first: "Accepting is 60, above 50" });
  });

  it("names nothing where nothing is to be fixed, whatever is to be looked at", () => {
    const findings = [warning("The figure is unusual"), untested("Figures are blank")];
    expect(checksOf(findings)).toEqual({ toFix: 0, toLookAt: 1, first: "" });
  });

  it("is not known where the checks could not run", () => {
    const known = { report: undefined, areInvented: false };
    expect(standingOf(new Map(), yearFrom(2024), known).checks).toBeUndefined();
  });
});
