import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { verdictFormula, verdictNotByYear } from "../../src/blueprint/formulas/verdicts";
import { workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import { figures } from "../../src/catalogue/figures";
import { outcomes } from "../../src/catalogue/outcomes";
import { proportions } from "../../src/catalogue/proportions";
import { settings } from "../../src/catalogue/settings";
import { rules } from "../../src/checks";
import { relations } from "../../src/checks/relations";
import type { NativeScope } from "../../src/checks/rule";
import { scoringLeft } from "../../src/checks/scoring-sheet";
import { yearFrom, yearsBetween } from "../../src/domain/period";

const ruleFolder = path.resolve(__dirname, "../../src/checks/rules");
const fileNames = readdirSync(ruleFolder).sort();

const scope: NativeScope = { figures, proportions, outcomeIds: outcomes.map(({ id }) => id) };
const native = rules.flatMap((rule) => rule.native(scope).map((check) => ({ rule, check })));

const [firstYear, reportingYear] = [yearFrom(2020), yearFrom(2024)];
const years = yearsBetween(firstYear, reportingYear);

describe("every rule", () => {
  it("stands in a file of its own that is named after it, and every such file is in the list", () => {
    expect(fileNames).toEqual(rules.map(({ ruleId }) => `${ruleId}.ts`).sort());
  });

  it("has a table of what it accepts, rejects and does not test", () => {
    const untested = rules.filter(({ ruleId }) => {
      const file = path.join(__dirname, "rules", `${ruleId}.test.ts`);
      return !existsSync(file) || !/^testRule\(/m.test(readFileSync(file, "utf8"));
    });
    expect(untested.map(({ ruleId }) => ruleId)).toEqual([]);
  });

  it("has the id of the source and one of our own, in kebab case, each given once", () => {
    expect(rules.filter(({ id }) => !/^[A-Z]{2,3}-\d{2}$/.test(id))).toEqual([]);
    expect(rules.filter(({ ruleId }) => !/^[a-z]+(-[a-z]+)*$/.test(ruleId))).toEqual([]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(new Set(rules.map(({ ruleId }) => ruleId)).size).toBe(rules.length);
  });

  it("says in whole sentences what to do", () => {
    expect(rules.filter(({ advice }) => !/^[A-Z].{15,}\.$/.test(advice))).toEqual([]);
  });

  it("says where it comes from", () => {
    expect(rules.filter(({ source }) => source.length < 10)).toEqual([]);
  });

  it("rests on a counting basis that Setup holds, and is then an error only where the same people are counted", () => {
    const based = rules.filter(({ basis }) => basis !== undefined);
    expect(based.length).toBeGreaterThan(5);
    expect(based.filter(({ basis }) => !settings.some(({ id }) => id === basis))).toEqual([]);
    expect(based.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("the list of rules", () => {
  it("holds what a first workbook is checked for", () => {
    const ids = rules.map(({ id }) => id);
    const wanted = [
      ...["VAL-01", "VAL-02", "VAL-03", "VAL-05", "VAL-07", "VAL-10"],
      ...["VT-01", "VT-02", "VT-03", "VT-04", "VT-05", "VT-06", "VT-07", "VT-09"],
      ...["VT-13", "VT-14", "VT-15", "VT-16"],
      ...["SCO-01", "SCO-02", "SCO-03", "SCO-04", "SCO-05", "SCO-07", "SCO-10"],
    ];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("leaves to the add-in alone only the rules about our own formulas", () => {
    const engineOnly = rules.filter((rule) => rule.native(scope).length === 0).map(({ id }) => id);
    expect(engineOnly).toEqual(["VAL-07", "SCO-03", "SCO-04", "SCO-07"]);
  });
});

describe("every row of Data checks", () => {
  it("has an id of its own that begins with the id of its rule", () => {
    expect(new Set(native.map(({ check }) => check.id)).size).toBe(native.length);
    expect(native.filter(({ rule, check }) => check.id.split(" ")[0] !== rule.id)).toEqual([]);
  });

  it("says in words of its own what must hold", () => {
    expect(new Set(native.map(({ check }) => check.check)).size).toBe(native.length);
    expect(native.filter(({ check }) => !/^\S.{8,}$/.test(check.check))).toEqual([]);
  });

  it("looks at a data point, a proportion, a setting, an outcome or Scoring", () => {
    const known = [...figures, ...proportions, ...settings, ...outcomes].map(({ id }) => id);
    const left = native.filter(({ check }) => check.left !== scoringLeft && !known.includes(check.left));
    expect(left.map(({ check }) => check.id)).toEqual([]);
  });

  it("has a relation that a formula of the sheet judges", () => {
    const scoring = workbookBlueprint({
      area: "Fife",
      reportingYear,
      firstYear,
      outcomeIds: scope.outcomeIds,
      sample: false,
    }).sheets.find(({ name }) => name === "Scoring");
    const scoringColumns = scoring?.table.columns.map(({ header }) => header) ?? [];
    const unjudged = native.filter(({ rule, check }) =>
      check.left === scoringLeft
        ? !scoringColumns.includes(`Working: ${rule.id}`)
        : verdictFormula(check, reportingYear) === null && verdictNotByYear(check, years) === null,
    );
    expect(unjudged.map(({ check }) => check.id)).toEqual([]);
  });

  it("is left out with the data points, proportions and outcomes that a workbook was not built for", () => {
    const empty: NativeScope = { figures: [], proportions: [], outcomeIds: [] };
    const left = rules.flatMap((rule) => rule.native(empty)).map(({ left }) => left);
    expect(left.filter((id) => id !== scoringLeft)).toEqual([]);
  });
});

describe("the relations", () => {
  it("have words of their own, since formulas find them by these", () => {
    expect(new Set(relations.map(({ words }) => words)).size).toBe(relations.length);
  });

  it("are all used by a row of Data checks", () => {
    const used = new Set(native.map(({ check }) => check.relation));
    expect(relations.filter(({ words }) => !used.has(words))).toEqual([]);
  });
});
