import { yearFrom } from "../../../src/domain/period";
import { arrangeFindings } from "../../../src/taskpane/check/arrange-findings";
import { finding } from "../plain-actions";

const lead = finding();
const consequence = finding({
  rule: "VT-07",
  ruleId: "conversion-above-100",
  severity: "warning",
  foldedUnder: "VT-02",
});

describe("findings arranged for reading", () => {
  it("puts failed errors under to fix, other failures under to look at, the rest under could not check", () => {
    const arranged = arrangeFindings([
      lead,
      finding({ rule: "VT-13", severity: "warning" }),
      finding({ rule: "VT-14", severity: "information" }),
      finding({ rule: "VT-03", ruleId: "engaged-above-accepted", result: "not tested" }),
    ]);
    expect(arranged.toFix.leads.map((entry) => entry.finding.rule)).toEqual(["VT-02"]);
    expect(arranged.toLookAt.leads.map((entry) => entry.finding.rule)).toEqual(["VT-13", "VT-14"]);
    expect(arranged.couldNotCheck.rules.map((entry) => entry.rule)).toEqual(["VT-03"]);
  });

  it("shows a consequence under its lead and still counts it in its own group", () => {
    const arranged = arrangeFindings([consequence, lead]);
    expect(arranged.toFix.leads).toMatchObject([{ finding: lead, folded: [consequence] }]);
    expect(arranged.toLookAt).toEqual({ count: 1, leads: [], shownElsewhere: 1, isOneToldFirst: false });
  });

  it("finds the lead at another cell by a figure of the same year that both look at", () => {
    const elsewhere = { ...consequence, place: { sheet: "Rates", cell: "E9" } };
    expect(arrangeFindings([lead, elsewhere]).toFix.leads).toMatchObject([{ folded: [elsewhere] }]);
  });

  it.each([
    ["the lead is not among the findings", [consequence]],
    [
      "the lead stands at another cell and looks at other figures",
      [finding({ place: { sheet: "Data points", cell: "H8" }, values: { "LE19.a": 1 } }), consequence],
    ],
    [
      "the lead stands at another cell and is of another year",
      [finding({ place: { sheet: "Data points", cell: "F8" }, year: yearFrom(2023) }), consequence],
    ],
    ["the lead was not tested", [finding({ result: "not tested" }), consequence]],
  ])("shows a consequence by itself when %s", (_, findings) => {
    expect(arrangeFindings(findings).toLookAt.leads.map((entry) => entry.finding)).toEqual([consequence]);
  });

  it("loses no finding when two name each other as lead", () => {
    const circle = [
      finding({ rule: "A-1", ruleId: "a", foldedUnder: "B-1" }),
      finding({ rule: "B-1", ruleId: "b", foldedUnder: "A-1" }),
    ];
    expect(arrangeFindings(circle).toFix.leads.map((entry) => entry.finding.rule)).toEqual(["A-1", "B-1"]);
  });

  it("makes one entry for each rule and reason that could not be checked, with its years in order", () => {
    const notTested = [2024, 2021, 2024].map((start) =>
      finding({ result: "not tested", year: yearFrom(start) }),
    );
    const { couldNotCheck } = arrangeFindings([...notTested, finding({ result: "broken" })]);
    expect(couldNotCheck.count).toBe(4);
    expect(couldNotCheck.rules).toMatchObject([
      { rule: "VT-02", result: "not tested", findings: notTested, years: ["2021-22", "2024-25"] },
      { rule: "VT-02", result: "broken" },
    ]);
  });

  it("gives every entry its own key, the same from check to check", () => {
    const twice = [lead, finding({ message: "The same rule at the same cell." })];
    const keys = arrangeFindings(twice).toFix.leads.map((entry) => entry.key);
    expect(new Set(keys).size).toBe(2);
    expect(arrangeFindings(twice).toFix.leads.map((entry) => entry.key)).toEqual(keys);
  });
});
