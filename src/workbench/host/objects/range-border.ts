import type { BorderEdge } from "../../model/cell";
import { describe } from "../arguments";
import { commonFormat } from "../cell-access";
import type { ClassDefinition } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import type { AreasTarget, BorderTarget } from "../targets";
import { requireUnprotected } from "../write-permission";
import { colour } from "./range-format";

const edges: readonly BorderEdge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];

export const rangeBorderCollectionClass: ClassDefinition<AreasTarget> = {
  scalars: { Count: { get: () => edges.length } },
  items: (target) => edges.map((edge) => hostObject("RangeBorder", { ...target, edge })),
  item(target, key) {
    const edge = edges.find((e) => e === key);
    if (edge) return hostObject("RangeBorder", { ...target, edge });
    if (key === "InsideHorizontal") {
      return hostObject("RangeBorder", {
        ...target,
        areas: target.areas.flatMap(rowsButLast),
        edge: "EdgeBottom",
      });
    }
    if (key === "InsideVertical") {
      return hostObject("RangeBorder", {
        ...target,
        areas: target.areas.flatMap(columnsButLast),
        edge: "EdgeRight",
      });
    }
    if (typeof key === "string" && key.startsWith("Diagonal")) throw notImplemented(`The border ${key}`);
    throw invalidArgument(`There is no border ${describe(key)}.`);
  },
  objectMethods: {
    GetItemAt: {
      call(target, args) {
        const edge = edges[args.wholeNumber(0, "index")];
        if (!edge) throw invalidArgument(`There are ${edges.length} borders.`);
        return hostObject("RangeBorder", { ...target, edge });
      },
    },
  },
};

export const rangeBorderClass: ClassDefinition<BorderTarget> = {
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (target) => readBorder(target, (border) => border?.style ?? "None"),
      set(target, value, session) {
        if (typeof value !== "string" || !styles.includes(value)) {
          throw invalidArgument(`A border style is one of ${styles.join(", ")}; found ${describe(value)}.`);
        }
        changeBorder(target, session, (old) => (value === "None" ? undefined : { ...old, style: value }));
      },
    },
    Color: {
      get: (target) => readBorder(target, (border) => border?.color ?? "#000000"),
      set: (target, value, session) =>
        changeBorder(target, session, (old) => ({ ...old, color: colour(value) })),
    },
    Weight: {
      get: () => "Thin",
      set(_target, value) {
        if (value !== "Thin") throw notImplemented("A border weight other than Thin");
      },
      onRequest: true,
    },
  },
};

interface Border {
  readonly color: string;
  readonly style: string;
}

function readBorder(
  { sheet, areas, edge }: BorderTarget,
  read: (border: Border | undefined) => string,
): string | null {
  return commonFormat(
    sheet,
    areas.map((area) => onEdge(area, edge)),
    (format) => read(format.borders?.[edge]),
  );
}

function changeBorder(
  { sheet, areas, edge }: BorderTarget,
  { edits }: HostSession,
  change: (old: Border) => Border | undefined,
): void {
  requireUnprotected(sheet, "a border");
  for (const area of areas) {
    // the cells of one edge may have other borders of their own, which stay
    edits.changeFormat(
      sheet,
      onEdge(area, edge),
      ({ borders: before, ...format }) => {
        const { [edge]: old, ...others } = before ?? {};
        const border = change(old ?? { color: "#000000", style: "Continuous" });
        const borders = border ? { ...others, [edge]: border } : others;
        return Object.keys(borders).length > 0 ? { ...format, borders } : format;
      },
      "addIn",
    );
  }
}

/** Lines between the rows of an area are the bottom edges of all its rows but the last. */
function rowsButLast(area: BorderTarget["areas"][number]): BorderTarget["areas"][number][] {
  return Array.from({ length: area.bottom - area.top }, (_, i) => ({
    ...area,
    top: area.top + i,
    bottom: area.top + i,
  }));
}

/** Lines between the columns of an area are the right edges of all its columns but the last. */
function columnsButLast(area: BorderTarget["areas"][number]): BorderTarget["areas"][number][] {
  return Array.from({ length: area.right - area.left }, (_, i) => ({
    ...area,
    left: area.left + i,
    right: area.left + i,
  }));
}

/** The cells of an area that its edge runs along. */
function onEdge(area: BorderTarget["areas"][number], edge: BorderEdge): BorderTarget["areas"][number] {
  if (edge === "EdgeTop") return { ...area, bottom: area.top };
  if (edge === "EdgeBottom") return { ...area, top: area.bottom };
  if (edge === "EdgeLeft") return { ...area, right: area.left };
  return { ...area, left: area.right };
}
