import { makeSheet } from "../../../src/actions/make-sheet";
import { readOutcomes } from "../../../src/actions/read-outcomes";
import { outcomes } from "../../../src/catalogue/outcomes";
import { wrapText } from "../../../src/excel/text-lines";
import { recalculateWithLibreOffice } from "../../../src/workbench/libreoffice/recalculate";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";
import { formulaDifferences } from "../../agreement/formula-differences";
import { builtPlannerWorkbook, valueOf, type PlannerWorkbook } from "../../actions/planner-workbook";
import { cellKey, findSheet } from "../../../src/workbench/model/workbook-model";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

const table = "CJ_OutcomePage";
const lines = Array.from({ length: 32 }, (_, i) => `L${i + 1}`);

async function page(sample: boolean): Promise<void> {
  excel = await builtPlannerWorkbook({ sample, outcomes: "all" });
  const made = await makeSheet("Outcome page", () => undefined);
  expect(made.ok).toBe(true);
}

const choose = (outcome: string | number | null): void =>
  excel.put(table, "L1", "Outcome and its lines", outcome);
const show = (line: string, header: string): unknown => excel.showBy(table, line, header);

/** What the pane says of a figure: the latest number and its change. */
async function inPane(id: string): Promise<readonly unknown[]> {
  const lines = valueOf(await readOutcomes()).outcomes.flatMap(({ figures }) => figures);
  const found = lines.find((line) => line.id === id);
  return [found?.latest, found?.change];
}

/** What the lines of one kind say, from the top. */
function listed(part: string): readonly (readonly unknown[])[] {
  return lines
    .filter((line) => show(line, "Part") === part)
    .map((line) => [show(line, "Outcome and its lines"), show(line, "What it says"), show(line, "Status")]);
}

describe("the Outcome page", () => {
  it("shows of each outcome what belongs to it and nothing of the others", async () => {
    await page(true);
    for (const { title, id } of outcomes) {
      choose(title);
      const titles = listed("Local evidence").map(([item]) => Number(/^\d+/.exec(String(item))?.[0]));
      const ownEvidence = lines.flatMap((_, i) => {
        const row = `LE${i + 1}`;
        return i < 23 && excel.showBy("CJ_LocalEvidence", row, "Outcome") === id ? [i + 1] : [];
      });
      expect({ id, titles }).toEqual({ id, titles: ownEvidence });
      expect(show("L8", "What it says")).toBe(excel.showBy("CJ_Outcomes", id, "Narrative"));
      const [word] = String(excel.showBy("CJ_Outcomes", id, "Shown status")).split(" – ");
      const agreed = String(excel.showBy("CJ_Outcomes", id, "Agreed status") ?? "") !== "";
      expect(show("L1", "Status")).toBe(`${word} (${agreed ? "agreed" : "suggested"})`);
      expect(listed("Figure").length).toBeGreaterThan(0);
    }
  });

  it("takes an outcome by its title, its id or its number, and asks for one otherwise", async () => {
    await page(true);
    for (const choice of ["O8", 8, "8", outcomes.find(({ id }) => id === "O8")?.title ?? ""]) {
      choose(choice);
      expect(listed("Figure")[0]?.[0]).toBe("Voluntary throughcare cases commenced");
    }
    for (const choice of ["O99", null]) {
      choose(choice);
      expect(show("L1", "What it says")).toMatch(/^Choose an outcome from the list in the yellow cell/);
      expect(
        lines
          .slice(8)
          .map((line) => show(line, "What it says"))
          .join(""),
      ).toBe("");
    }
  });

  it("gives figures with change and rates with the counts behind them, activities in the order of their scores", async () => {
    await page(true);
    choose("O8");
    expect(listed("Figure")[0]).toEqual([
      "Voluntary throughcare cases commenced",
      "74 cases in 2024-25, up 3 on 2023-24",
      expect.stringMatching(/^. (Green|Amber|Red|Grey)$/),
    ]);
    expect(listed("Rate")[0]?.slice(0, 2)).toEqual([
      "Made aware, of people liberated",
      "80.0% in 2024-25 (96 of 120), down 1.3 points on 2023-24",
    ]);
    excel.put("CJ_Scoring", "A8.2", "Cost", null);
    expect(listed("Activity").map(([, says, status]) => [says, status])).toEqual([
      ["scored 2.5; 1 is done first, 5 last", "Order 1 of 3"],
      ["scored 3.0; 1 is done first, 5 last", "Order 2 of 3"],
      ["not scored: incomplete: 5 of 6", "no order yet"],
    ]);
    expect(show("L7", "What it says")).toMatch(
      /1 of 3 activities are not scored\. 5 gaps are stated on the profiles and Questions\.$/,
    );
  });

  it("gives the change of a percentage in points, of one in the singular, and of a rate per 100 as one, in the digits of the figure, like the pane", async () => {
    await page(true);
    choose("O4");
    const percentage = excel.showBy("CJ_DataPoints", "NI4.i", "Short name");
    const says = (): unknown => listed("Figure").find(([item]) => item === percentage)?.[1];
    excel.put("CJ_DataPoints", "NI4.i", "2022-23", 70);
    excel.put("CJ_DataPoints", "NI4.i", "2023-24", 68);
    expect(says()).toMatch(/^68 per cent in 2023-24, down 2 points on 2022-23/);
    excel.put("CJ_DataPoints", "NI4.i", "2023-24", 71);
    expect(says()).toMatch(/^71 per cent in 2023-24, up 1 point on 2022-23/);
    expect(await inPane("NI4.i")).toEqual(["71% in 2023-24", "up 1 point on 2022-23"]);

    choose("O6");
    const type = (year: string, admissions: number, contacts: number): void => {
      excel.put("CJ_DataPoints", "LE14.a", year, admissions);
      excel.put("CJ_DataPoints", "LE14.c", year, contacts);
    };
    type("2023-24", 100, 140);
    type("2024-25", 100, 180);
    const rate = excel.showBy("CJ_Rates", "LE14.c/a", "Short name");
    expect(listed("Rate").find(([item]) => item === rate)?.[1]).toBe(
      "180.0 per 100 in 2024-25 (180 of 100), up 40 per 100 on 2023-24",
    );
    expect(await inPane("LE14.c/a")).toEqual(["180 per 100 in 2024-25", "up 40 per 100 on 2023-24"]);
    expect(excel.showBy("CJ_Rates", "LE14.c/a", "Working: says now")).toBe(
      `${rate}: 180.0 per 100 in 2024-25`,
    );
    excel.put("CJ_Rates", "LE14.c/a", "Target", 200);
    expect(excel.showBy("CJ_Rates", "LE14.c/a", "Why")).toMatch(
      /target 200 per 100 \(180 of 100 admissions\)/,
    );
    excel.put("CJ_Rates", "LE14.c/a", "Target", 0.8);
    expect(excel.showBy("CJ_Rates", "LE14.c/a", "Why")).toMatch(/type 80 for 80 per 100$/);
    expect(excel.showBy("CJ_Rates", "LE14.c/a", "Working: typed amiss")).toBe(
      "Target is 0.8; expected more than 1: type 80 for 80 per 100",
    );

    choose("O8");
    for (const [before, now, words] of [
      [4.42, 4.46, "up 0.04 on 2023-24"],
      [4.421, 4.424, "the same as in 2023-24"],
    ] as const) {
      excel.put("CJ_DataPoints", "NI8.i", "2023-24", before);
      excel.put("CJ_DataPoints", "NI8.i", "2024-25", now);
      expect(listed("Figure")[0]?.[1]).toContain(`, ${words}`);
      expect((await inPane("NI8.i"))[1]).toBe(words);
    }
  });

  it("ends what people typed with one full stop, and tells an agreement without its evidence in plain words", async () => {
    await page(false);
    choose("O8");
    const type = (header: string, value: string | number): void =>
      excel.put("CJ_Outcomes", "O8", header, value);
    type("Agreed status", "Amber");
    type("Agreed by", "the chair.");
    type("Agreed on", 46_000);
    type("Reason", "They said so.");
    type("Action", "Fill the post.");
    expect(show("L3", "What it says")).toBe(
      "Agreed by the chair on 9 December 2025. Reason: They said so. The evidence of that day was not kept.",
    );
    expect(show("L8", "What it says")).toMatch(/Reason: They said so\. Whether .* Action: Fill the post\.$/);
    type("Agreed status", "Beige");
    expect(show("L3", "What it says")).toMatch(/ Reason: They said so\.$/);
  });

  it("does not call an outcome without figures one whose figures suggest a status", async () => {
    await page(false);
    choose("O9");
    expect(show("L8", "What it says")).toContain(
      "No status has been agreed; the evidence is not enough to suggest one.",
    );
  });

  it("counts figures by the year in which each is due, and codes are told in words", async () => {
    await page(true);
    choose("O4");
    expect(show("L7", "What it says")).toMatch(/^0 of 2 figures that are due have no number; /);
    // outcome 4 is a year behind
    excel.put("CJ_DataPoints", "NI4.ii", "2023-24", null);
    expect(show("L7", "What it says")).toMatch(/^1 of 2 figures that are due have no number; /);
    excel.put("CJ_DataPoints", "NI4.ii", "2023-24", "[x]");
    expect(show("L7", "What it says")).toMatch(
      /^1 of 2 figures that are due have no number \(1 not available\); /,
    );
    expect(show("L7", "Status")).toMatch(/^gaps: /);
    excel.put("CJ_DataPoints", "NI4.ii", "2023-24", "[c]");
    expect(show("L7", "What it says")).toMatch(/^0 of 2 /);
    excel.put("CJ_DataPoints", "NI4.ii", "2023-24", "[z]");
    expect(show("L7", "What it says")).toMatch(/^0 of 1 /);
    expect(listed("Figure").map(([, says]) => says)).toContainEqual(
      expect.stringMatching(/; 2023-24: not applicable$/),
    );
  });

  it("counts the gaps that were typed on the profiles and on Questions, of this outcome only", async () => {
    await page(false);
    choose("O8");
    const gaps = (): unknown => show("L7", "Status");
    const before = Number(String(gaps()).replace("gaps: ", ""));
    expect(show("L7", "What it says")).not.toContain("stated on");
    excel.put("CJ_DemographicProfile", "Q1", "Gap", "asked for");
    expect(show("L7", "What it says")).toMatch(/ 1 gap is stated on the profiles and Questions\.$/);
    excel.put("CJ_NeedsProfile", "ND1", "Gap", "not available");
    excel.put("CJ_NeedsProfile", "ND2", "Gap", "none");
    excel.put("CJ_Questions", "OQ8.1", "Gap", "asked for");
    excel.put("CJ_Questions", "OQ8.2", "Gap", "asked for");
    excel.put("CJ_Questions", "OQ8.2", "Outcome", "O1");
    expect(show("L7", "What it says")).toMatch(/ 3 gaps are stated on the profiles and Questions\.$/);
    expect(gaps()).toBe(`gaps: ${before + 3}`);
  });

  it("counts neither reference figures nor values for Scotland as due", async () => {
    await page(false);
    choose("O8");
    // the indicator and five data points of local evidence 19
    expect(show("L7", "What it says")).toMatch(/^6 of 6 figures that are due have no number; /);
  });

  it("gives the total of local evidence 15 with its counts instead of its ten parts, and one of a thing in the singular", async () => {
    await page(true);
    choose("O6");
    expect(listed("Figure").map(([item]) => item)).toEqual([
      excel.showBy("CJ_DataPoints", "NI6.i", "Short name"),
    ]);
    expect(listed("Rate").map(([, says]) => says)).toContainEqual(
      expect.stringMatching(/^77\.3% in 2023-24 \(34 of 44\)/),
    );
    excel.put("CJ_DataPoints", "NI6.i", "Unit", "tenants");
    excel.put("CJ_DataPoints", "NI6.i", "2024-25", 1);
    expect(listed("Figure")[0]?.[1]).toMatch(/^1 tenant in 2024-25/);
  });

  it("ends typed words that are longer than their lines with where the rest stands", async () => {
    await page(true);
    choose("O8");
    const words =
      "Hold a meeting about release with every service two months before somebody leaves prison. ";
    excel.put("CJ_Outcomes", "O8", "Action", words.repeat(9));
    for (const [line, lines] of [
      ["L6", 3],
      ["L8", 10],
    ] as const) {
      const says = String(show(line, "What it says"));
      expect(says).toMatch(/… see Outcomes, O8$/);
      expect(wrapText(says, 60).lines).toBeLessThanOrEqual(lines);
    }
    excel.put("CJ_Outcomes", "O8", "Action", words);
    expect(show("L6", "What it says")).toBe(words);
  });

  it("follows a row that people add further down than any row of ours", async () => {
    await page(false);
    choose("O9");
    const before = listed("Activity").length;
    excel.put("CJ_Scoring", "A9.6", "Improvement activity", "Talk to the community council");
    expect(listed("Activity")).toHaveLength(before + 1);
  });

  it("works in a workbook of a single outcome", async () => {
    excel = await builtPlannerWorkbook({ sample: true, outcomes: "8" });
    await makeSheet("Outcome page", () => undefined);
    expect(show("L8", "What it says")).toBe(excel.showBy("CJ_Outcomes", "O8", "Narrative"));
    expect(listed("Figure")).toHaveLength(1);
  });

  it("is calm in a blank workbook, with the empty lines at the end", async () => {
    await page(false);
    const sheet = findSheet(excel.workbook, "Outcome page");
    excel.calculation.recalculate();
    const errors = [...(sheet?.cells.values() ?? [])].filter(
      ({ result }) => typeof result === "object" && result !== null,
    );
    expect(errors).toEqual([]);
    const filled = lines.map((line) => show(line, "Part") !== "");
    expect(filled.lastIndexOf(true)).toBe(filled.filter(Boolean).length - 1);
    expect(show("L3", "Status")).toBe("not agreed yet");
    choose("O1");
    expect(show("L7", "What it says")).toMatch(
      /2 of 2 items of local evidence are not judged; no activity is named yet\.$/,
    );
    expect(show("L7", "Status")).toBe("gaps: 5");
    excel.put("CJ_Outcomes", "O1", "Priority", "no");
    expect(show("L7", "What it says")).toMatch(/; no activity is named, as only a priority needs one\.$/);
    expect(show("L7", "Status")).toBe("gaps: 5");
    excel.put("CJ_Outcomes", "O1", "Priority", "yes");
    expect(show("L7", "What it says")).toMatch(
      /not judged; no activity is named, though it is a priority\.$/,
    );
    expect(show("L7", "Status")).toBe("gaps: 6");
  });

  it("calls items of local evidence by short names, so that none is cut off", async () => {
    await page(true);
    for (const { title } of outcomes) {
      choose(title);
      for (const [item, says] of listed("Local evidence")) {
        expect(item).toMatch(/^\d+ [^…]{10,60}$/);
        expect(String(says).length).toBeLessThanOrEqual(70);
        expect(says).not.toMatch(/…|^(Green|Amber|Red|Grey) /);
      }
    }
  });

  it("stands out at the top and hides the lines that an outcome does not need", async () => {
    await page(true);
    const sheet = findSheet(excel.workbook, "Outcome page");
    const formatOf = (row: number): unknown => sheet?.cells.get(cellKey(row, 0))?.format;
    expect(formatOf(5)).toMatchObject({ bold: true, fontSize: 14 });
    expect(formatOf(6)).toMatchObject({ bold: true });
    expect(formatOf(36)).toMatchObject({ fill: "#FFFFFF" });
  });

  it("is printed on one upright A4 page, and the other sheets across with their headers on each", async () => {
    await page(false);
    expect(findSheet(excel.workbook, "Outcome page")?.page).toEqual({
      orientation: "Portrait",
      paper: "A4",
      margins: { left: 36, right: 36, top: 36, bottom: 36 },
      pagesWide: 1,
      pagesTall: 1,
      printedColumns: { first: 0, last: 3 },
    });
    expect(findSheet(excel.workbook, "Data points")?.page).toMatchObject({
      orientation: "Landscape",
      titleRows: { first: 4, last: 4 },
      titleColumns: { first: 0, last: 0 },
    });
  });

  it("is calculated alike by LibreOffice, for an outcome with many lines", async () => {
    await page(true);
    choose("O6");
    excel.calculation.recalculate();
    const saved = await readXlsx(await recalculateWithLibreOffice(await writeXlsx(excel.workbook)));
    if (!saved.ok) throw new Error(saved.trouble.found);
    expect(formulaDifferences(excel.workbook, saved.value).list).toEqual([]);
    expect(findSheet(saved.value, "Outcome page")?.page).toMatchObject({ pagesWide: 1, pagesTall: 1 });
  });
});
