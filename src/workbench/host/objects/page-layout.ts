import { lastColumn, lastRow } from "../../model/address";
import type { LineSpan, PageMargins, PageSetup } from "../../model/page-setup";
import { papers, usualMargins } from "../../model/page-setup";
import type { Sheet } from "../../model/workbook-model";
import type { Arguments } from "../arguments";
import { describe } from "../arguments";
import type { ClassDefinition, Scalar } from "../class-definition";
import { invalidArgument, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import { rangeOfAddress } from "./find-range";

/** `worksheet.pageLayout`: what the file keeps; nothing is printed here. */
export const pageLayoutClass: ClassDefinition<Sheet> = {
  scalars: {
    Orientation: {
      get: ({ page }) => page.orientation ?? "Portrait",
      set(sheet, value, session) {
        if (value !== "Portrait" && value !== "Landscape")
          throw invalidArgument(`A page is Portrait or Landscape; found ${describe(value)}.`);
        change(sheet, session, { orientation: value });
      },
    },
    PaperSize: {
      get: ({ page }) => page.paper ?? "A4",
      set(sheet, value, session) {
        if (value !== "A3" && value !== "A4")
          throw notImplemented(`Paper other than ${Object.keys(papers).join(", ")}: ${describe(value)}`);
        change(sheet, session, { paper: value });
      },
    },
    Zoom: {
      get: ({ page: { pagesWide, pagesTall } }) =>
        pagesWide === undefined && pagesTall === undefined
          ? { scale: 100 }
          : { horizontalFitToPages: pagesWide ?? null, verticalFitToPages: pagesTall ?? null },
      set: fit,
    },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
  },
  methods: {
    SetPrintArea: {
      call(sheet, args, session) {
        const area = areaOf(sheet, args, session);
        if (area.top !== 0 || area.bottom !== lastRow)
          throw notImplemented("A print area that is not whole columns");
        change(sheet, session, { printedColumns: { first: area.left, last: area.right } });
      },
      effect: "writes",
    },
    SetPrintTitleRows: {
      call(sheet, args, session) {
        const { top, bottom, left, right } = areaOf(sheet, args, session);
        if (left !== 0 || right !== lastColumn) throw invalidArgument("Print titles are whole rows.");
        change(sheet, session, { titleRows: { first: top, last: bottom } });
      },
      effect: "writes",
    },
    SetPrintTitleColumns: {
      call(sheet, args, session) {
        const { top, bottom, left, right } = areaOf(sheet, args, session);
        if (top !== 0 || bottom !== lastRow) throw invalidArgument("Print titles are whole columns.");
        change(sheet, session, { titleColumns: { first: left, last: right } satisfies LineSpan });
      },
      effect: "writes",
    },
  },
};

function change(sheet: Sheet, { edits }: HostSession, part: PageSetup): void {
  edits.changeSheet(sheet, { page: { ...sheet.page, ...part } }, "addIn");
}

/** `{ horizontalFitToPages, verticalFitToPages }`, either of them; a fixed scale is not kept here. */
function fit(sheet: Sheet, value: unknown, { edits }: HostSession): void {
  const options: Readonly<Record<string, unknown>> =
    typeof value === "object" && value !== null ? { ...value } : {};
  if (typeof options["scale"] === "number") throw notImplemented("A fixed scale of printed pages");
  const pages = (name: string): number | undefined => {
    const count = options[name];
    if (count === undefined || count === null) return undefined;
    if (typeof count === "number" && Number.isInteger(count) && count > 0) return count;
    throw invalidArgument(`${name} is a whole number of pages; found ${describe(count)}.`);
  };
  const { pagesWide: _wide, pagesTall: _tall, ...others } = sheet.page;
  const [pagesWide, pagesTall] = [pages("horizontalFitToPages"), pages("verticalFitToPages")];
  const page: PageSetup = {
    ...others,
    ...(pagesWide === undefined ? {} : { pagesWide }),
    ...(pagesTall === undefined ? {} : { pagesTall }),
  };
  edits.changeSheet(sheet, { page }, "addIn");
}

function margin(side: keyof PageMargins): Scalar<Sheet> {
  return {
    get: ({ page }) => (page.margins ?? usualMargins)[side],
    set(sheet, value, session) {
      if (typeof value !== "number" || value < 0)
        throw invalidArgument(`A margin is a distance in points; found ${describe(value)}.`);
      change(sheet, session, { margins: { ...(sheet.page.margins ?? usualMargins), [side]: value } });
    },
  };
}

function areaOf(
  sheet: Sheet,
  args: Arguments,
  { workbook }: HostSession,
): ReturnType<typeof rangeOfAddress>["area"] {
  const range = args.object(0, "Range");
  return range?.area ?? rangeOfAddress(workbook, sheet, args.text(0, "address")).area;
}
