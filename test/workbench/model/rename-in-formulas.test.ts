import {
  renameColumnsIn,
  renameSheetIn,
  renameTableIn,
} from "../../../src/workbench/model/rename-in-formulas";

it("renames columns that change places at once, in this table only and not in texts", () => {
  const swapped = new Map([
    ["A", "B"],
    ["B", "A"],
  ]);
  expect(renameColumnsIn('T[A]+T[[#This Row],[B]]+U[A]&"T[A]"', "T", swapped)).toBe(
    'T[B]+T[[#This Row],[A]]+U[A]&"T[A]"',
  );
});

it("renames a table whose name is part of another's, and a sheet with or without quotation marks", () => {
  expect(renameTableIn("T[A]+MyT[A]+t[[A]:[B]]", "T", "Rates")).toBe("Rates[A]+MyT[A]+Rates[[A]:[B]]");
  expect(renameSheetIn("Sheet1!A1+'Sheet1'!B2+OldSheet1!A1", "Sheet1", "It's")).toBe(
    "'It''s'!A1+'It''s'!B2+OldSheet1!A1",
  );
});
