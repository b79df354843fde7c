import { idColumns } from "../../src/blueprint/id-columns";
import { laterSheets, workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import { yearFrom } from "../../src/domain/period";

const { sheets } = workbookBlueprint(
  {
    area: "Fife",
    reportingYear: yearFrom(2024),
    firstYear: yearFrom(2024),
    outcomeIds: ["O1", "O8"],
    sample: false,
  },
  laterSheets.map(({ name }) => name),
);
const listed = idColumns.flatMap(({ sheet, headers }) => headers.map((header) => `${sheet} | ${header}`));

describe("the columns that name rows of other tables", () => {
  it("are there", () => {
    const present = sheets.flatMap(({ name, table }) =>
      table.columns.map(({ header }) => `${name} | ${header}`),
    );
    expect(listed.filter((column) => !present.includes(column))).toEqual([]);
  });

  it("are all of those in which people choose an id of another sheet, or name an outcome", () => {
    // their rows are ours alone, or they tell which outcome somebody looks at
    const apart = ["Charts", "National deliverables", "Outcome page", "Impact and effort"];
    const naming = sheets
      .filter(({ name }) => !apart.includes(name))
      .flatMap(({ name, table }) =>
        table.columns
          .filter(({ role }) => role !== "formula")
          .filter(({ header, validation }) => validation?.rule.kind === "cells" || header === "Outcome")
          // on Outcomes it is the name
          .filter(({ header }) => name !== "Outcomes" || header !== "Outcome")
          .map(({ header }) => `${name} | ${header}`),
      );
    expect(naming.filter((column) => !listed.includes(column))).toEqual([]);
  });
});
