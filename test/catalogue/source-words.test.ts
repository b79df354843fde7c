import { outcomes } from "../../src/catalogue/outcomes";
import { sourceWords } from "../../src/catalogue/source-words";
import { laterSheets, workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import { sources } from "../../src/catalogue/notes/sources";
import { yearFrom } from "../../src/domain/period";

describe("where a statement comes from", () => {
  it("is named by the title that Notes gives in full, with the place in it", () => {
    const words = sourceWords({ file: "003_667253055ec11f65.txt", section: "No. 4" });
    expect(words).toBe("National delivery plan, No. 4");
    expect(sources.map(({ title }) => title)).toContain("National delivery plan");
  });

  it("is never the name of a file, on no sheet", () => {
    const { sheets } = workbookBlueprint(
      {
        area: "Fife",
        firstYear: yearFrom(2020),
        reportingYear: yearFrom(2024),
        outcomeIds: outcomes.map(({ id }) => id),
        sample: true,
      },
      laterSheets.map(({ name }) => name),
    );
    const texts = sheets.flatMap(({ name, table }) =>
      table.rows.flatMap(({ cells }) => Object.values(cells).map((cell) => `${name}: ${cell}`)),
    );
    expect(texts.length).toBeGreaterThan(5000);
    expect(texts.filter((text) => text.includes(".txt"))).toEqual([]);
    expect(() => sourceWords({ file: "another.txt", section: "1" })).toThrow("has no title");
  });
});
