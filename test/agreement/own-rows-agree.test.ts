import { typeRowBelow } from "../actions/own-rows-and-columns";
import { builtPlannerWorkbook, checked, failures, type PlannerWorkbook } from "../actions/planner-workbook";
import { calculated, differencesInLibreOffice } from "./in-libreoffice";

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook();
});
afterAll(() => excel.shutDown());

describe("figures and rates of people's own", () => {
  it("judges figures of people's own as the rules do, on the row, the Cover and in the status", async () => {
    const own: readonly (readonly [unit: string, ...values: (string | number)[]])[] = [
      ["people", 100, 190.5],
      ["People", 1.5, -5],
      ["per cent", 0.7, 0.72],
      ["per cent", 1, 100],
      ["per cent", 120.5, 0],
      ["families", 12.5, 13.25],
      ["families", 12, -0.5],
      ["people", "n/a", 12],
      ["people", "[x]", 12],
    ];
    own.forEach(([unit, before, now], i) =>
      typeRowBelow(excel, "CJ_DataPoints", {
        "Data point": `Own ${i}`,
        Id: `OWN${i}`,
        Unit: unit,
        Outcome: "O8",
        "Better when": "higher",
        "2023-24": before ?? "",
        "2024-25": now ?? "",
      }),
    );
    const said = own.map((_, i) => [
      excel.showBy("CJ_DataPoints", `OWN${i}`, "Check"),
      String(excel.showBy("CJ_DataPoints", `OWN${i}`, "Why")).split(",")[0],
    ]);
    const restsOnError = "Grey – it rests on an error";
    expect(said).toEqual([
      ["Not a whole number of 0 or more: 2024-25", restsOnError],
      ["Not a whole number of 0 or more: 2023-24, 2024-25", restsOnError],
      ["Not 0, or 1 to 100 (Excel keeps 72% as 0.72): 2023-24, 2024-25", restsOnError],
      ["OK", "Green – improving"],
      ["Not 0, or 1 to 100 (Excel keeps 72% as 0.72): 2023-24", "Red – worsening"],
      ["OK", "Amber – no clear change"],
      ["Not a number of 0 or more: 2024-25", restsOnError],
      [
        "Not a number of 0 or more, [x], [z] or [c]: 2023-24",
        "Grey – no target and no earlier year to compare",
      ],
      ["OK", "Grey – no target and no earlier year to compare"],
    ]);
    const errors = failures(await checked()).filter(({ severity }) => severity === "error");
    const cellsOf = (id: string): number =>
      new Set(errors.filter(({ values }) => id in values).map(({ place }) => place.cell)).size;
    const onSheet = own.map((_, i) => excel.showBy("CJ_DataPoints", `OWN${i}`, "Working: own errors"));
    expect(onSheet).toEqual(own.map((_, i) => cellsOf(`OWN${i}`)));
    expect(onSheet).toEqual([1, 2, 2, 0, 1, 0, 1, 1, 0]);
    expect(excel.show("Cover", "A3")).toContain("To fix: 8.");
    expect(excel.show("Data checks", "A3")).toMatch(
      /To fix: 0\..*On Data points, in rows of your own, also to fix: 8\.$/,
    );
  });

  it("says under Check of an own row that its unit or its id was meant otherwise", async () => {
    const check = (): unknown => excel.showBy("CJ_DataPoints", "OWN3", "Check");
    for (const unit of ["%", "percent", "Percentage", "per cent of people"]) {
      excel.put("CJ_DataPoints", "OWN3", "Unit", unit);
      expect(check()).toBe(`Unit is "${unit}"; expected per cent; until then it is judged as a count`);
      expect(failures(await checked()).filter(({ values }) => "Unit" in values)).toHaveLength(1);
    }
    for (const unit of ["Per cent", "people", null]) {
      excel.put("CJ_DataPoints", "OWN3", "Unit", unit);
      expect(check()).toBe("OK");
    }
    for (const id of ["LE18", "O8", "LE19.i"]) {
      typeRowBelow(excel, "CJ_DataPoints", { Id: id, Outcome: "O8" });
      expect(excel.showBy("CJ_DataPoints", id, "Check")).toBe(
        `The id ${id} is in use on another sheet: type one such as OWN1`,
      );
    }
    typeRowBelow(excel, "CJ_DataPoints", { Id: "OWN10 ", Outcome: "O8" });
    expect(excel.showBy("CJ_DataPoints", "OWN10 ", "Check")).toBe(
      "The id has a space too many: type it without",
    );
  });

  it("calls no rate of people's own OK while a figure of it is an error", () => {
    typeRowBelow(excel, "CJ_Rates", {
      Rate: "Own rate",
      Id: "OWN.rate",
      Outcome: "O8",
      Numerator: "OWN8",
      Denominator: "OWN0",
    });
    const said = () => ["Check", "Why"].map((header) => excel.showBy("CJ_Rates", "OWN.rate", header));
    expect(said()).toEqual([
      "A figure that it is worked out from fails a check, see Data points",
      "Grey – it rests on an error, see Check",
    ]);
    excel.put("CJ_DataPoints", "OWN0", "2024-25", 190);
    expect(said()).toEqual(["OK", "Grey – no target and no earlier year to compare"]);
    excel.put("CJ_DataPoints", "OWN0", "2024-25", 190.5);
  });

  it("is the same after LibreOffice recalculated the file without its results", async () => {
    const [compared] = await differencesInLibreOffice([calculated(excel)]);
    expect(compared?.list).toEqual([]);
  });
});
