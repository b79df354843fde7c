import { nextId } from "../../src/actions/row-to-add";
import { additions } from "../../src/blueprint/additions";
import { dialectFaults } from "../../src/blueprint/formula-dialect";
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

const tableOn = (name: string) => {
  const table = sheets.find((sheet) => sheet.name === name)?.table;
  if (table === undefined) throw new Error(`no sheet ${name}`);
  return table;
};

describe("the rows that can be added", () => {
  it("count their ids on, also after a row in between was deleted", () => {
    expect(nextId("OWN", ["OWN1", "OWN3", "LE19.c", "OWNER"])).toBe("OWN4");
    expect(nextId("A8.", ["A8.1", "A8.6", "A18.9"])).toBe("A8.7");
    expect(nextId("LO", [])).toBe("LO1");
  });

  // Empty rows of ours have the ids of activities: A8.1 and so on.
  it.each(additions.filter(({ id }) => id !== "activity"))(
    "never get one of our ids: $id",
    ({ sheet, keyPrefix }) => {
      const keys = tableOn(sheet).rows.map(({ key }) => key);
      expect(keys.filter((key) => key.startsWith(keyPrefix))).toEqual([]);
    },
  );

  it.each(additions)(
    "name only columns that their sheet has, and type no formula: $id",
    ({ sheet, fields, fixed, besides = {}, repeatsName = [], fillsEmptyRow = [] }) => {
      const { columns } = tableOn(sheet);
      const typeable = columns.filter(({ role }) => role !== "formula").map(({ header }) => header);
      const used = [
        ...fields.map(({ header }) => header),
        ...Object.keys(fixed),
        ...repeatsName,
        ...fillsEmptyRow,
      ];
      expect(used.filter((header) => !typeable.includes(header))).toEqual([]);
      const { formulas = {}, numberFormats = {} } = besides;
      const formatted = [...Object.keys(formulas), ...Object.keys(numberFormats)];
      const present = columns.map(({ header }) => header);
      expect(formatted.filter((header) => !present.includes(header))).toEqual([]);
      // a formula would take the place of what is typed
      expect(Object.keys(formulas).filter((header) => used.includes(header))).toEqual([]);
      expect(Object.values(formulas).flatMap((formula) => dialectFaults(formula ?? ""))).toEqual([]);
    },
  );

  it("are told from other kinds by cells that are the same in every row of theirs", () => {
    for (const { kindBy = [], fixed } of additions)
      expect(kindBy.filter((header) => fixed[header] === undefined)).toEqual([]);
  });
});
