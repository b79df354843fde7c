import type { Area } from "../../model/address";
import { isFiltered } from "../../model/table-filter";
import type { Sheet } from "../../model/workbook-model";
import { tableBody } from "../../model/workbook-model";
import { hasFillHandle } from "../desk/fill-cells";
import type { Selection } from "../desk/page-state";
import { selectedArea } from "../desk/page-state";
import type { CellPlace } from "../look/conditional-formats";
import type { KnownLooks } from "../look/known-looks";
import type { TextMeasure } from "../look/text-measure";
import type { CopyFrame } from "./clipboard-events";
import { createHeads } from "./heads";
import { createPane } from "./pane";
import type { ViewGeometry } from "./pane-geometry";
import { createSelectionMarks } from "./selection-marks";
import type { SheetLayout } from "./sheet-layout";

/** One picture of the sheet. */
export interface Picture {
  readonly sheet: Sheet;
  readonly layout: SheetLayout;
  readonly geometry: ViewGeometry;
  readonly selection: Selection;
  readonly copied: CopyFrame | undefined;
  /** what the dragged fill handle reaches */
  readonly filling: Area | undefined;
  readonly isEditing: boolean;
  /** counts changes; elements painted for another version are painted again */
  readonly version: number;
}

/** Draws the four panes, the marks of the selection and the heads. */
export interface SheetPainter {
  readonly elements: readonly HTMLElement[];
  paint(picture: Picture): void;
}

export function createSheetPainter(looks: KnownLooks, measure: TextMeasure): SheetPainter {
  const panes = [createPane(), createPane(), createPane(), createPane()] as const;
  const marks = panes.map(createSelectionMarks);
  const heads = createHeads();

  return {
    elements: [...panes.map((pane) => pane.element), ...heads.elements],
    paint: ({ sheet, layout, geometry, selection, copied, filling, isEditing, version }) => {
      looks.prepare(sheet, () => cellsInView(geometry));
      const { active } = selection;
      const lookAt = (row: number, column: number) =>
        row === active.row && column === active.column
          ? looks.always(sheet, row, column)
          : looks.at(sheet, row, column);
      const area = selectedArea(selection);
      const copiedArea = copied?.sheetId === sheet.id ? copied.area : undefined;
      const marked = {
        selected: area,
        active,
        copied: copiedArea,
        filling,
        hasFillHandle: !isEditing && hasFillHandle(area),
      };
      panes.forEach((pane, i) => {
        const part = geometry.panes[i];
        if (part === undefined) return;
        pane.paint(
          part,
          { sheet, layout, measure, lookAt },
          { gridlines: sheet.showGridlines, version, active },
        );
        marks[i]?.paint(part, layout, marked);
        pane.element.classList.toggle("frozen-right", sheet.frozenColumns > 0 && i % 2 === 0);
        pane.element.classList.toggle("frozen-bottom", sheet.frozenRows > 0 && i < 2);
      });
      const filtered = sheet.tables.filter(isFiltered).map(tableBody);
      heads.paint(geometry, layout, { selected: area, filtered, version });
    },
  };
}

function* cellsInView({ panes }: ViewGeometry): Generator<CellPlace> {
  for (const pane of panes) {
    for (let row = pane.firstRow; row <= pane.lastRow; row++) {
      for (let column = pane.firstColumn; column <= pane.lastColumn; column++) yield { row, column };
    }
  }
}
