import { sampleQuestions } from "../../catalogue/sample-questions";
import type { ColumnBlueprint } from "../blueprint";
import { column, own, setting } from "./references";
import { workingColumn } from "./working-column";

/** The column of Data points and of the profiles that says how Requests asks for the figure of the row. */
export const requestWords = "Working: words";

/** They stand in front of: whom the figure is for, the item that it is part of, its unit. */
const marks = { whom: "|1", item: "|2", unit: "|3" } as const;

/** The parts of the words of a request, as expressions. */
export interface RequestWords {
  /** what the figure is called on Requests */
  readonly label: string;
  /** "Fife, "; "" for a figure of Scotland, whose label says so */
  readonly whom: string;
  /** "Title of its item: " where the label is one of its parts, else "" */
  readonly item: string;
  /** "; unit: people", or "" */
  readonly unit: string;
}

/** The parts again, out of the cell that holds them. */
export function requestWordsIn(cell: string): RequestWords {
  const at = (mark: string): string => `FIND("${mark}",${cell})`;
  const between = (from: string, to: string): string => `MID(${cell},${at(from)}+2,${at(to)}-${at(from)}-2)`;
  return {
    label: `LEFT(${cell},${at(marks.whom)}-1)`,
    whom: between(marks.whom, marks.item),
    item: between(marks.item, marks.unit),
    unit: `MID(${cell},${at(marks.unit)}+2,99)`,
  };
}

/** The words are the same in each year, so that they are worked out beside the figure and not in each request. */
function wordsColumn({ label, whom, item, unit }: RequestWords, widthInCharacters: number): ColumnBlueprint {
  const text = `${label}&"${marks.whom}"&${whom}&"${marks.item}"&${item}&"${marks.unit}"&${unit}`;
  return { ...workingColumn(requestWords, `IFERROR(${text},"")`, widthInCharacters), since: 3 };
}

const area = `IF(${setting("area")}="","our area",${setting("area")})&", "`;
const people = '"; unit: people"';

/** The columns of Data points. A row without an official label has its short name. */
export function pointWordsColumns(): readonly ColumnBlueprint[] {
  const me = (header: string): string => own("CJ_DataPoints", header);
  const itemRow = me("Working: item row");
  const title = `INDEX(${column("CJ_LocalEvidence", "Local evidence")},${itemRow})`;
  // up to the colon, without the full stop of a title that has no parts
  const end = `IFERROR(FIND(":",${title}),LEN(${title})+IF(RIGHT(${title},1)=".",0,1))`;
  return [
    { ...workingColumn("item row", placeOfItem(me), 9), since: 3 },
    wordsColumn(
      {
        label: `IF(${me("Data point")}="",${me("Short name")},${me("Data point")})`,
        // the figure of Scotland begins with "Scotland:"
        whom: `IF(ISNUMBER(FIND(".scotland",${me("Id")})),"",${area})`,
        item: `IF(${itemRow}="","",LEFT(${title},${end}-1)&": ")`,
        unit: `IF(${me("Unit")}="","","; unit: "&${me("Unit")}&IF(${me("Unit")}="per cent",", 0 to 100",""))`,
      },
      // one line where the label has one
      200,
    ),
  ];
}

/** "a) No. of admissions" says too little by itself: its row has the place of its item on Local evidence. */
function placeOfItem(me: (header: string) => string): string {
  const id = me("Id");
  const place = `MATCH(LEFT(${id},FIND(".",${id})-1),${column("CJ_LocalEvidence", "Id")},0)`;
  return `IFERROR(IF(MID(${me("Data point")},2,1)=")",${place},""),"")`;
}

/** The column of Demographic profile. Of its questions only some are sure to count people, those about a day. */
export function questionWordsColumn(): ColumnBlueprint {
  const me = (header: string): string => own("CJ_DemographicProfile", header);
  const ids = sampleQuestions.flatMap(({ id, isOnADay }) => (isOnADay === true ? [id] : []));
  const isOnADay = `ISNUMBER(FIND("|"&${me("Id")}&"|","|${ids.join("|")}|"))`;
  const whom = `${area}&IF(${isOnADay},"on a day that you name within ","")`;
  return wordsColumn({ label: me("Question"), whom, item: '""', unit: `IF(${isOnADay},${people},"")` }, 140);
}

/** The column of Needs profile: words before the need say what is counted. */
export function needWordsColumn(): ColumnBlueprint {
  const label = `"People with this need: "&${own("CJ_NeedsProfile", "Need")}`;
  return wordsColumn({ label, whom: area, item: '""', unit: people }, 140);
}
