import type { Finding } from "../domain/finding";
import type { TableContents } from "../excel/read-tables";
import { tableRows } from "./table-rows";

const link = "Logic model row";

/** What looks like an id of Logic model. Other words are a gap that the activity closes, which is as good as an id. */
const likeAnId = /^LM[\d.]/i;

/**
 * Activities that name a row of Logic model which is not there. A formula on Scoring cannot tell: that sheet is there
 * before Logic model, and Excel takes no formula about a table that is not. Silent while there is no Logic model
 * with ids: of that sheet only their column is read.
 */
export function unknownLinks(tables: ReadonlyMap<string, TableContents>): readonly Finding[] {
  const [scoring, model] = [tables.get("CJ_Scoring"), tables.get("CJ_LogicModel")];
  if (scoring === undefined || model === undefined) return [];
  const ids = new Set(tableRows(model).map((row) => row.text("Id").toLowerCase()));
  return tableRows(scoring).flatMap((row): readonly Finding[] => {
    const named = row.text(link);
    if (!likeAnId.test(named) || ids.has(named.toLowerCase())) return [];
    return [
      {
        rule: "SCO-17",
        ruleId: "logic-model-row-unknown",
        severity: "warning",
        result: "failed",
        place: row.place(link),
        values: { [link]: named },
        message: `${row.text("Id") || "An activity"} names "${named}" under ${link}, expected the id of one row of ${model.sheet}, or a gap in words`,
        advice: `Look the id up on ${model.sheet} and type it as it stands there.`,
      },
    ];
  });
}
