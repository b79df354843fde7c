import { defaultThresholds as t } from "../../src/catalogue/thresholds";
import type { CellValue } from "../../src/domain/cell-value";
import { perHundred } from "../../src/domain/figure";
import { yearFrom } from "../../src/domain/period";
import { figureStatus, type FigureToJudge } from "../../src/status/figure-status";
import { indicatorVote, outcomeStatus, type OutcomeVotes } from "../../src/status/outcome-status";
import { proportionStatus, type ProportionToJudge } from "../../src/status/proportion-status";
import type { Status } from "../../src/domain/status";

/** A national indicator of cases whose last numbers are these, the reporting year being 2024-25. */
function cases(numbers: readonly number[], changed: Partial<FigureToJudge> = {}): FigureToJudge {
  return {
    isNationalIndicator: true,
    unit: "cases",
    polarity: "higher",
    series: numbers.map((number, i) => ({
      year: yearFrom(2025 - numbers.length + i),
      value: { state: "number", number },
    })),
    partYears: "",
    yearsBehind: 0,
    reportingYear: yearFrom(2024),
    hasError: false,
    ...changed,
  };
}

/** 100 cases in 2023-24, and this in 2024-25. */
function lastly(value: CellValue): FigureToJudge {
  return cases([], {
    series: [
      { year: yearFrom(2023), value: { state: "number", number: 100 } },
      { year: yearFrom(2024), value },
    ],
  });
}

/** A proportion of people liberated: numerator and denominator of the last years. */
function share(
  counts: readonly (readonly [number, number])[],
  changed: Partial<ProportionToJudge> = {},
): ProportionToJudge {
  return {
    polarity: "higher",
    series: counts.map(([numerator, denominator], i) => ({
      year: yearFrom(2025 - counts.length + i),
      counts: { numerator, denominator },
    })),
    partYears: [],
    yearsBehind: 0,
    reportingYear: yearFrom(2024),
    hasError: false,
    ...changed,
  };
}

describe("the printed cases of the status of a figure", () => {
  it.each<[string, FigureToJudge, string]>([
    [
      "NI8 Scotland 1,840 to 1,870",
      cases([1840, 1870]),
      "Amber – no clear change, 1840 to 1870 is within ordinary variation",
    ],
    ["NI8 Scotland 1,870 to 1,400", cases([1870, 1400]), "Red – worsening, down 25.1% on 2023-24"],
    ["NI1.ii Scotland 2,600 to 3,400", cases([2600, 3400]), "Green – improving, up 30.8% on 2023-24"],
    ["4 to 7", cases([4, 7]), "Amber – no clear change, 4 to 7 is a difference of fewer than 5"],
    ["30 to 25", cases([30, 25]), "Amber – no clear change, 30 to 25 is within ordinary variation"],
    [
      "75 per cent, target 80",
      cases([75], { unit: "per cent", target: 80 }),
      "Amber – 5.0 points from target 80% (75%)",
    ],
    [
      "74.9 per cent, target 80",
      cases([74.9], { unit: "per cent", target: 80 }),
      "Red – 5.1 points from target 80% (74.9%)",
    ],
    [
      "112 of a target of 120",
      cases([112], { target: 120 }),
      "Amber – 8 more cases would make this green: target 120 (112)",
    ],
    [
      "one of a target of 20 missing",
      cases([19], { target: 20 }),
      "Amber – 1 more case would make this green: target 20 (19)",
    ],
    [
      "a target above 100 per cent",
      cases([75], { unit: "per cent", target: 180 }),
      "Grey – the target is above 100%: type 100 or less",
    ],
    ["a target of 180 cases", cases([190], { target: 180 }), "Green – meets target 180 (190)"],
    [
      "a target typed as 80%, which a cell keeps as 0.8",
      cases([75], { unit: "per cent", target: 0.8 }),
      "Grey – the target is not above 1: type 80 for 80%",
    ],
    [
      "the same percentage with a band of 0",
      cases([45, 45], { unit: "per cent", ownBand: 0 }),
      "Amber – no clear change, the same on 2023-24; size of base not known",
    ],
    [
      "a percentage that rises by less than a tenth of a point, as it is shown elsewhere",
      cases([4.42, 4.46], { unit: "per cent" }),
      "Amber – no clear change, up 0.04 points on 2023-24; size of base not known",
    ],
    [
      "a percentage that rises by less than is shown",
      cases([4.421, 4.424], { unit: "per cent" }),
      "Amber – no clear change, the same on 2023-24; size of base not known",
    ],
    ["one year without a target", cases([112]), "Grey – no target and no earlier year to compare"],
    ["no number", cases([]), "Grey – no figure yet"],
    [
      "a decrease where lower is better",
      cases([200, 100], { polarity: "lower" }),
      "Green – improving, down 50.0% on 2023-24",
    ],
    [
      "target 0 where lower is better, 4 left",
      cases([9, 4], { polarity: "lower", target: 0 }),
      "Amber – 4 fewer cases would make this green: target 0 (4); no clear change",
    ],
    ["an error beneath it", cases([100, 200], { hasError: true }), "Grey – it rests on an error, see Check"],
    ["a part year", cases([100, 200], { partYears: "2024-25" }), "Grey – 2024-25 is marked as a part year"],
    [
      "an earlier part year, which is no baseline",
      cases([55, 10, 60], { partYears: "2023-24" }),
      "Amber – no clear change, 55 to 60 is within ordinary variation",
    ],
    [
      "confidential in the year that is due",
      lastly({ state: "code", code: "[c]" }),
      "Grey – 2024-25 is confidential, [c]",
    ],
    [
      "not available in the year that is due",
      lastly({ state: "code", code: "[x]" }),
      "Grey – 2024-25 is not available, [x]",
    ],
    [
      "a text in the year that is due",
      lastly({ state: "text", text: "about 30" }),
      "Grey – 2024-25 is a text, not a number",
    ],
    [
      "nothing in the year that is due",
      lastly({ state: "blank" }),
      "Grey – the latest figure is for 2023-24, 2024-25 was due",
    ],
    [
      "a year behind, as it should be",
      cases([100, 200], { yearsBehind: 1, reportingYear: yearFrom(2025) }),
      "Green – improving, up 100.0% on 2023-24",
    ],
    [
      "a year behind, but it is due now",
      cases([100, 200], { reportingYear: yearFrom(2025) }),
      "Grey – the latest figure is for 2024-25, 2025-26 was due",
    ],
    [
      "a series that starts with its latest year",
      cases([100, 200], { seriesStarts: yearFrom(2024) }),
      "Grey – no target and no earlier year to compare",
    ],
  ])("%s", (_name, figure, why) => {
    expect(figureStatus(figure, t)?.why).toBe(why);
  });

  it("gives no status to a figure for context, nor to a count of the funnel without a target", () => {
    expect(figureStatus(cases([1, 2], { polarity: "context only" }), t)).toBeUndefined();
    expect(figureStatus(cases([1, 2], { isNationalIndicator: false }), t)).toBeUndefined();
  });
});

describe("the printed cases of the status of a proportion", () => {
  it.each<[string, ProportionToJudge, string]>([
    ["17 of 18, one year, no target", share([[17, 18]]), "Grey – only 17 of 18 people, fewer than 20"],
    [
      "12 of 12, target 100",
      share([[12, 12]], { target: 100 }),
      "Green – meets target 100% (12 of 12 people); fewer than 20, judged in people",
    ],
    [
      "a target typed as 100%, which a cell keeps as 1",
      share([[75, 100]], { target: 1 }),
      "Grey – the target is not above 1: type 80 for 80%",
    ],
    [
      "everybody in both years with a band of 0",
      share(
        [
          [22, 22],
          [22, 22],
        ],
        { ownBand: 0 },
      ),
      "Amber – no clear change, the same on 2023-24",
    ],
    [
      "180 contacts beside 100 admissions, 140 the year before",
      share(
        [
          [140, 100],
          [180, 100],
        ],
        { unit: perHundred },
      ),
      "Green – improving, up 40.0 per 100 on 2023-24",
    ],
    [
      "180 contacts beside 100 admissions, target 200 per 100",
      share([[180, 100]], { unit: perHundred, target: 200, counted: "contacts", outOf: "admissions" }),
      "Red – 20 more contacts would make this green: target 200 per 100 (180 of 100 admissions)",
    ],
    [
      "20 of 24 to 17 of 22",
      share([
        [20, 24],
        [17, 22],
      ]),
      "Amber – no clear change, 83.3% to 77.3% is within ordinary variation",
    ],
    [
      "20 of 24 to 18 of 22",
      share([
        [20, 24],
        [18, 22],
      ]),
      "Amber – no clear change, 83.3% to 81.8% is within ordinary variation",
    ],
    [
      "20 of 24 to 19 of 22",
      share([
        [20, 24],
        [19, 22],
      ]),
      "Amber – no clear change, 83.3% to 86.4% is within ordinary variation",
    ],
    [
      "three small years pooled",
      share([
        [5, 9],
        [50, 90],
        [6, 9],
        [5, 8],
        [7, 9],
      ]),
      "Amber – no clear change, 55.6% to 69.2% is within ordinary variation; 3 years pooled",
    ],
    [
      "a small part year before it, which is neither pooled nor a baseline",
      share(
        [
          [9, 30],
          [1, 5],
          [9, 12],
        ],
        { partYears: [yearFrom(2023)], target: 50 },
      ),
      "Green – meets target 50% (9 of 12 people); fewer than 20, judged in people",
    ],
    [
      "96 of 120, target 80",
      share([[96, 120]], { target: 80 }),
      "Green – meets target 80% (96 of 120 people)",
    ],
    [
      "91 of 120, target 80",
      share([[91, 120]], { target: 80 }),
      "Amber – 5 more people would make this green: target 80% (91 of 120 people)",
    ],
  ])("%s", (_name, proportion, why) => {
    expect(proportionStatus(proportion, t)?.why).toBe(why);
  });
});

describe("the printed cases of the roll-up", () => {
  const votes = (
    indicator: Status | undefined,
    evidence: readonly Status[],
    indicatorIsSteady = false,
  ): OutcomeVotes => ({
    indicator: indicator === undefined ? undefined : { name: "NI8", status: indicator },
    indicatorIsSteady,
    evidence: evidence.map((status, i) => ({ name: `LE${18 + i}`, status })),
  });

  it.each<[string, OutcomeVotes, string]>([
    [
      "NI Green, LE Green, Green, Amber",
      votes("Green", ["Green", "Green", "Amber"]),
      "Green – NI8 Green; LE18 Green; LE19 Green; LE20 Amber: 4 of 4 assessed",
    ],
    [
      "NI Grey, LE Green, Green, Green",
      votes("Grey", ["Green", "Green", "Green"]),
      "Amber – NI8 Grey; LE18 Green; LE19 Green; LE20 Green: 3 of 4 assessed, evidence only",
    ],
    [
      "NI Amber without clear change, LE all Green",
      votes("Amber", ["Green", "Green", "Green", "Green"], true),
      "Green – NI8 Amber; LE18 Green; LE19 Green; LE20 Green; LE21 Green: 5 of 5 assessed",
    ],
    [
      "NI Amber against a target, LE all Green",
      votes("Amber", ["Green", "Green", "Green", "Green"]),
      "Amber – NI8 Amber; LE18 Green; LE19 Green; LE20 Green; LE21 Green: 5 of 5 assessed",
    ],
    [
      "NI Amber, LE Red, Grey: one red only",
      votes("Amber", ["Red", "Grey"]),
      "Amber – NI8 Amber; LE18 Red; LE19 Grey: 2 of 3 assessed",
    ],
    [
      "two red of four",
      votes("Amber", ["Red", "Red", "Green"]),
      "Red – NI8 Amber; LE18 Red; LE19 Red; LE20 Green: 4 of 4 assessed",
    ],
    [
      "too little assessed",
      votes("Green", ["Grey", "Grey", "Grey"]),
      "Grey – NI8 Green; LE18 Grey; LE19 Grey; LE20 Grey: 1 of 4 assessed",
    ],
    [
      "a context figure gives no vote and no cap",
      votes(undefined, ["Green", "Green"]),
      "Green – LE18 Green; LE19 Green: 2 of 2 assessed",
    ],
    ["nothing at all", votes(undefined, []), "Grey – nothing votes on this outcome yet"],
  ])("%s", (_name, given, why) => {
    expect(outcomeStatus(given, t).why).toBe(why);
  });

  it("takes the worst assessed part as the vote of an indicator", () => {
    expect(indicatorVote("NI1", ["Green", "Amber", "Grey"])?.status).toBe("Amber");
    expect(indicatorVote("NI1", ["Grey", "Grey"])?.status).toBe("Grey");
    expect(indicatorVote("NI1", [])).toBeUndefined();
  });
});
