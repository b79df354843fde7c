import type { ColumnBlueprint } from "../blueprint";
import { column, own } from "./references";

/** What Data checks says of the row's id: the first finding, or that all is well as far as it could be tested. */
export function checkColumn(table: string): ColumnBlueprint {
  const id = own(table, "Id");
  const left = column("CJ_DataChecks", "Left");
  const failed = column("CJ_DataChecks", "Failed");
  const sum = (header: string): string => `SUMIFS(${column("CJ_DataChecks", header)},${left},${id})`;
  return {
    header: "Check",
    role: "formula",
    widthInCharacters: 60,
    wrap: true,
    linesToAllow: 2,
    formula:
      `IF(${sum("Failed")}>0,` +
      `INDEX(${column("CJ_DataChecks", "Found")},MATCH(1,INDEX((${left}=${id})*(${failed}>0),0),0)),` +
      `IF(${sum("Passed")}=0,IF(${sum("Not tested")}>0,"Not tested: no figures yet",""),` +
      `IF(${sum("Not tested")}>0,"OK where tested; "&${sum("Not tested")}&" not tested","OK")))`,
    tones: { OK: "good", "Not tested": "neutral", "*": "caution" },
  };
}
