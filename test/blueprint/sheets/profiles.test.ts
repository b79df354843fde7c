import { outcomes } from "../../../src/catalogue/outcomes";
import { outcomesToFill, ownQuestions } from "../../../src/catalogue/own-rows";
import { sampleQuestions } from "../../../src/catalogue/sample-questions";
import { buildWorkbook } from "../../../src/actions/build-workbook";
import { findSheet } from "../../../src/workbench/model/workbook-model";
import { typeRowBelow } from "../../actions/own-rows-and-columns";
import { buildRequest, builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";

const demographic = "CJ_DemographicProfile";
const needs = "CJ_NeedsProfile";
const services = "CJ_ServicesProfile";
const year = "2024-25";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

const check = (table: string, id: string): unknown => excel.showBy(table, id, "Check");

describe("a blank Demographic profile", () => {
  it("is calm: every question waits for figures or an answer", async () => {
    excel = await builtPlannerWorkbook();
    expect(sampleQuestions.map(({ id }) => check(demographic, id))).toEqual([
      ...Array<string>(4).fill("No figures yet"),
      ...Array<string>(3).fill("Not answered yet"),
    ]);
    expect(excel.show("Demographic profile", "A3")).toBe(
      "0 of 7 questions are answered, 0 asked for, 0 not available.",
    );
  });
});

describe("the questions of the Demographic profile", () => {
  beforeEach(async () => {
    excel = await builtPlannerWorkbook();
  });

  it("show figures that are typed on Data points, with their source", () => {
    excel.put("CJ_DataPoints", "Q3", year, 120);
    excel.put("CJ_DataPoints", "Q3", "Source", "SPS return, June 2025");
    excel.put("CJ_DataPoints", "NI8.i", "2023-24", 64);
    excel.put("CJ_DataPoints", "NI8.i", year, "[c]");
    expect(excel.showBy(demographic, "Q3", year)).toBe(120);
    expect(excel.showBy(demographic, "Q3", "Source used")).toBe("SPS return, June 2025");
    expect(check(demographic, "Q3")).toBe("OK");
    expect(excel.showBy(demographic, "Q4", year)).toBe("[c]");
    expect(excel.showBy(demographic, "Q4", "Latest year")).toBe("2023-24");
    expect(check(demographic, "Q4")).toBe("Name the source used");
  });

  it("take figures that are typed here, and ask for their source", () => {
    excel.put(demographic, "Q1", "2023-24", 200);
    excel.put(demographic, "Q1", year, 210);
    expect(check(demographic, "Q1")).toBe("Name the source used");
    excel.put(demographic, "Q1", "Source used", "SPS planning data");
    expect(check(demographic, "Q1")).toBe("OK");
    expect(excel.showBy(demographic, "Q1", "Change")).toBe(10);
    expect(excel.showBy(demographic, "Q1", "Change per cent")).toBe(5);
  });

  it.each([
    ["n/a", "Not a number of 0 or more, [x], [z] or [c]: 2024-25"],
    [-3, "Not a number of 0 or more, [x], [z] or [c]: 2024-25"],
    [2.5, "Not a whole number of people: 2024-25"],
    ["[x]", "2024-25 is [x]: choose a gap"],
  ])("say what is wrong with %p", (value, said) => {
    excel.put(demographic, "Q2", year, value);
    expect(check(demographic, "Q2")).toBe(said);
  });

  it.each([
    ["What percentage of people had a plan?", "Not a percentage: above 100", [120], [0, 0.5, 72.5, 100]],
    ["Share of people with a plan, %", "Not a percentage: above 100", [100.5], [72]],
    ["How many hours of support were given?", "Not a number of 0 or more, [x], [z] or [c]: 2024-25", [-1], [0.5, 120]], // prettier-ignore
    ["How Many People had a plan?", "Not a whole number of people: 2024-25", [0.5], [120]],
    ["How many people per 100 residents are in custody?", "Not a number of 0 or more, [x], [z] or [c]: 2024-25", [-1], [12.5]], // prettier-ignore
    ["How many people got support on average?", "Not a number of 0 or more, [x], [z] or [c]: 2024-25", [-1], [2.5]], // prettier-ignore
    ["By what per cent did referrals rise?", "Not a number of 0 or more, [x], [z] or [c]: 2024-25", [-1], [150]], // prettier-ignore
    ["What per cent of people in prison had a plan?", "Not a percentage: above 100", [120], [99.5]],
  ] as const)("hold figures of %s to what it asks for: %s", (words, said, wrong, right) => {
    excel.put(demographic, "Q1", "Question", words);
    for (const value of wrong) {
      excel.put(demographic, "Q1", year, value);
      expect(check(demographic, "Q1")).toBe(said);
    }
    for (const value of right) {
      excel.put(demographic, "Q1", year, value);
      expect(check(demographic, "Q1")).toBe("Name the source used");
    }
  });

  it("hold the groups of a question to what the question asks for", () => {
    typeRowBelow(excel, demographic, { Question: "Women", Id: "Q2.women", "Part of": "Q2", [year]: 1.5 });
    expect(check(demographic, "Q2.women")).toBe("Not a whole number of people: 2024-25");
  });

  it("leave it to Data points to say what is wrong with a figure that is shown from there", () => {
    excel.put("CJ_DataPoints", "Q3", "Source", "SPS");
    excel.put("CJ_DataPoints", "Q3", year, 2.5);
    expect(check(demographic, "Q3")).toBe("OK");
    excel.put("CJ_DataPoints", "Q3", year, "n/a");
    expect(check(demographic, "Q3")).toBe("Not a figure on Data points: 2024-25");
  });

  it("say that the reporting year is blank when earlier years are not", () => {
    excel.put(demographic, "Q2", "2022-23", 90);
    expect(check(demographic, "Q2")).toBe("2024-25 is blank: type it, or choose a gap");
    excel.put(demographic, "Q2", "Gap", "asked for");
    expect(check(demographic, "Q2")).toBe("Gap: asked for");
  });

  it("take an answer in words, or a stated gap", () => {
    excel.put(demographic, "Q5", "Answer in words", "A leaflet at admission.");
    excel.put(demographic, "Q6", "Gap", "not available");
    expect([check(demographic, "Q5"), check(demographic, "Q6"), check(demographic, "Q7")]).toEqual([
      "OK",
      "Gap: not available",
      "Not answered yet",
    ]);
  });

  it("put a shown figure back that was typed over, and leave figures for typing alone", async () => {
    excel.put("CJ_DataPoints", "Q3", year, 120);
    excel.put(demographic, "Q3", year, 99);
    excel.put(demographic, "Q1", year, 77);
    const cell = excel.addressBy(demographic, "Q3", year);
    const result = await buildWorkbook(buildRequest(), () => undefined);
    expect(result.ok && result.value.remarks).toEqual([
      `Demographic profile, ${cell} (2024-25): 99 was typed over a formula, which is put back.`,
    ]);
    expect(excel.showBy(demographic, "Q3", year)).toBe(120);
    expect(excel.showBy(demographic, "Q1", year)).toBe(77);
  });
});

describe("needs and services", () => {
  beforeEach(async () => {
    excel = await builtPlannerWorkbook();
  });

  it("are calm while nothing is listed", () => {
    expect(check(needs, "ND1")).toBe("No figures yet");
    expect(check(needs, "ND10")).toBe("");
    expect(check(services, "SV1")).toBe("");
    expect(excel.show("Needs profile", "A3")).toBe("6 needs; no service is listed on Services profile yet.");
    expect(excel.show("Services profile", "A3")).toBe("No services listed yet.");
  });

  it("count the services that meet a need once each, and the needs without one", () => {
    excel.put(services, "SV1", "Service", "Housing options");
    excel.put(services, "SV1", "Meets need 1", "ND1");
    excel.put(services, "SV1", "Meets need 2", "nd1");
    excel.put(services, "SV1", "Meets need 3", "ND4");
    excel.put(services, "SV2", "Meets need 1", "ND2"); // no name yet: not counted
    expect(excel.showBy(needs, "ND1", "Services that meet it")).toBe(1);
    expect(excel.showBy(needs, "ND2", "Services that meet it")).toBe(0);
    expect(check(needs, "ND2")).toBe("No service meets this need");
    expect(check(needs, "ND10")).toBe("");
    expect(excel.show("Services profile", "A3")).toBe("Needs without a service: 4 of 6.");
    expect(excel.showBy(services, "SV1", "Needs that it meets")).toBe("Housing; Housing; Substance use");
    expect(check(services, "SV2")).toBe("Name the service");
  });

  it("name an id that is not on Needs profile, then what else is missing", () => {
    excel.put(services, "SV1", "Service", "Money advice");
    expect(check(services, "SV1")).toBe("Say which needs it meets");
    excel.put(services, "SV1", "Meets need 2", "ND99");
    expect(check(services, "SV1")).toBe("ND99 is not on Needs profile");
    expect(excel.showBy(services, "SV1", "Needs that it meets")).toBe("not found");
    excel.put(services, "SV1", "Meets need 2", "ND5");
    expect(check(services, "SV1")).toBe("Say who can use it, and how to reach it");
    excel.put(services, "SV1", "Who can use it", "Adults");
    excel.put(services, "SV1", "Where and how to reach it", "By telephone");
    expect(check(services, "SV1")).toBe("OK");
  });

  it("offer the ids of Needs profile, also when that sheet was renamed and Services profile is made again", async () => {
    const sourceOf = (): unknown =>
      findSheet(excel.workbook, "Services profile")
        ?.validations.map(({ rule }) => rule)
        .find((rule) => rule.kind === "list" && !rule.source.includes("Outcomes"));
    expect(sourceOf()).toMatchObject({ kind: "list", source: "='Needs profile'!$B$6:$B$15" });
    const [needsSheet, servicesSheet] = ["Needs profile", "Services profile"].map((name) =>
      findSheet(excel.workbook, name),
    );
    if (needsSheet === undefined || servicesSheet === undefined) throw new Error("no profiles");
    excel.edits.deleteSheet(servicesSheet, "person");
    excel.edits.changeSheet(needsSheet, { name: "What people need" }, "person");
    expect((await buildWorkbook(buildRequest(), () => undefined)).ok).toBe(true);
    expect(sourceOf()).toMatchObject({ source: "='What people need'!$B$6:$B$15" });
  });

  it("count people, whether a service meets the need or not", () => {
    excel.put(services, "SV1", "Service", "Housing options");
    for (const value of [2.5, -3, "n/a"]) {
      excel.put(needs, "ND1", year, value);
      expect(check(needs, "ND1")).toBe("Not a whole number of 0 or more, [x], [z] or [c]: 2024-25");
    }
    excel.put(needs, "ND1", year, 3);
    expect(check(needs, "ND1")).toBe("No service meets this need");
  });

  it("ask for the name of a need with figures", () => {
    excel.put(needs, "ND8", year, 12);
    expect(check(needs, "ND8")).toBe("Figures without a need: name it");
  });

  it("say which needs the add-in suggests, and where they are named", () => {
    expect(excel.showBy(needs, "ND1", "Where it comes from")).toMatch(
      /^Suggested by the add-in; named in Targeted resource for voluntary throughcare/,
    );
    expect(excel.showBy(needs, "ND7", "Where it comes from")).toBeNull();
  });
});

describe("the profiles of an outcome without built-in examples", () => {
  beforeEach(async () => {
    excel = await builtPlannerWorkbook({ outcomes: "all" });
  });

  it("have a few rows that say they are for partners to fill, with possible sources, and stay calm", () => {
    const others = outcomesToFill(outcomes.map(({ id }) => id));
    expect(others).toEqual(["O1", "O2", "O3", "O4", "O5", "O6", "O7", "O9"]);
    for (const outcome of others) {
      for (const [table, id] of [
        [demographic, `${outcome}.Q1`],
        [demographic, `${outcome}.Q3`],
        [needs, `${outcome}.ND2`],
        [services, `${outcome}.SV2`],
      ] as const) {
        expect(check(table, id)).toBe("");
        expect(excel.showBy(table, id, "Outcome")).toBe(outcome);
        expect(excel.showBy(table, id, "Where it comes from")).toMatch(/^Yours to fill: [a-z]/);
        expect(excel.showBy(table, id, "Possible source")).toMatch(/[A-Za-z]{3}/);
      }
    }
    expect(ownQuestions(["O8"])).toEqual([]);
  });

  it("take a question, and ask for one where figures or an answer stand without it", async () => {
    excel.put(demographic, "O2.Q1", year, 40);
    expect(check(demographic, "O2.Q1")).toBe("Figures without a question: type it");
    excel.put(demographic, "O2.Q1", "Question", "How many people saw a nurse?");
    expect(check(demographic, "O2.Q1")).toBe("Name the source used");
    excel.put(demographic, "O2.Q3", "Answer in words", "It depends on the day.");
    expect(check(demographic, "O2.Q3")).toBe("An answer without a question: type it");
    expect(excel.show("Demographic profile", "A3")).toMatch(/^0 of 8 questions/);
    expect((await buildWorkbook(buildRequest({ outcomes: "all" }), () => undefined)).ok).toBe(true);
    expect(excel.showBy(demographic, "O2.Q1", "Question")).toBe("How many people saw a nurse?");
  });
});

describe("the profiles of a sample workbook", () => {
  it("say that their figures are invented", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    for (const sheet of ["Demographic profile", "Needs profile", "Services profile"])
      expect(excel.show(sheet, "A3")).toMatch(/^INVENTED SAMPLE FIGURES\. /);
    expect(check(demographic, "Q1")).toBe("OK");
    expect(check(needs, "ND6")).toBe("No service meets this need");
    expect(excel.show("Services profile", "A3")).toContain("Needs without a service: 1 of 6.");
  });
});
