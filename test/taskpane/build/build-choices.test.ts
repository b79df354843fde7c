import { yearFrom } from "../../../src/domain/period";
import {
  firstYearsOffered,
  initialChoices,
  latestCompleteYear,
  readChoices,
  reportingYearsOffered,
  withReportingYear,
} from "../../../src/taskpane/build/build-choices";
import { builtStatus, standing } from "../plain-actions";

const today = new Date(2025, 10, 21);
const nine = ["O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8", "O9"];
const choices = { ...initialChoices(undefined, today), areaText: "Fife" };

describe("the choices of a build", () => {
  it.each([
    [new Date(2025, 2, 31), "2023-24"],
    [new Date(2025, 3, 1), "2024-25"],
    [new Date(2026, 0, 1), "2024-25"],
  ])("take the reporting year that has last ended: on %p it is %s", (day, year) => {
    expect(latestCompleteYear(day)).toBe(year);
  });

  it("begin with that year and the four before it, and no area", () => {
    expect(initialChoices({ kind: "not built" }, today)).toEqual({
      areaText: "",
      reportingYear: "2024-25",
      firstYear: "2020-21",
      outcomeIds: nine,
      standingOutcomeIds: [],
      sample: false,
    });
  });

  it("begin with what a built workbook holds", () => {
    const status = builtStatus({ area: "Moray", firstYear: yearFrom(2019), reportingYear: yearFrom(2023) });
    expect(initialChoices(status, today)).toMatchObject({
      areaText: "Moray",
      reportingYear: "2023-24",
      firstYear: "2019-20",
      outcomeIds: ["O8"],
      standingOutcomeIds: ["O8"],
    });
  });

  it("begin with all outcomes when those of a built workbook cannot be read", () => {
    const status = builtStatus({ standing: standing({ outcomes: undefined }) });
    expect(initialChoices(status, today)).toMatchObject({ outcomeIds: nine, standingOutcomeIds: [] });
  });

  it("keep the number of years when the reporting year moves, but offer nothing before 2004-05", () => {
    expect(withReportingYear(choices, yearFrom(2022))).toMatchObject({
      reportingYear: "2022-23",
      firstYear: "2018-19",
    });
    expect(withReportingYear(choices, yearFrom(2006)).firstYear).toBe("2004-05");
  });

  it("offer years up to the one that is running, newest first, and no first year after the reporting year", () => {
    const offered = reportingYearsOffered(choices, today);
    expect([offered[0], offered.at(-1)]).toEqual(["2025-26", "2004-05"]);
    const first = firstYearsOffered(choices);
    expect([first[0], first.at(-1)]).toEqual(["2024-25", "2004-05"]);
  });

  it("offer the years of a workbook that lie outside the usual ones", () => {
    const unusual = { ...choices, firstYear: yearFrom(2001), reportingYear: yearFrom(2030) };
    expect(reportingYearsOffered(unusual, today)[0]).toBe("2030-31");
    expect(firstYearsOffered(unusual).at(-1)).toBe("2001-02");
  });

  it("become a request with the official name of the area", () => {
    expect(readChoices({ ...choices, areaText: " edinburgh " })).toEqual({
      ok: true,
      request: {
        area: "City of Edinburgh",
        reportingYear: "2024-25",
        firstYear: "2020-21",
        outcomes: nine,
        sample: false,
      },
    });
  });

  it("say what was found and what is nearest when the area is none of the 30", () => {
    expect(readChoices({ ...choices, areaText: "Fyfe" })).toEqual({
      ok: false,
      field: "area",
      message: expect.stringMatching(/"Fyfe"\. The nearest names are Fife, /),
    });
    expect(readChoices({ ...choices, areaText: " " })).toEqual({
      ok: false,
      field: "area",
      message: "No area is chosen. Choose one of the 30 partnerships.",
    });
  });

  it("say that an outcome has to be chosen, and ask for those that are", () => {
    expect(readChoices({ ...choices, outcomeIds: [] })).toEqual({
      ok: false,
      field: "outcomes",
      message: "No outcome is chosen. Choose at least one.",
    });
    expect(readChoices({ ...choices, outcomeIds: ["O1", "O8"] })).toMatchObject({
      request: { outcomes: ["O1", "O8"] },
    });
  });

  it("name the first year when there are more years than a sheet can show", () => {
    const tooMany = { ...choices, firstYear: yearFrom(2004), reportingYear: yearFrom(2040) };
    expect(readChoices(tooMany)).toMatchObject({ ok: false, field: "first year" });
  });
});
