import type { Figure, Unit } from "../domain/figure";
import type { Source } from "../domain/source";

/** The part of an entry that differs from figure to figure. */
type Words = Pick<Figure, "id" | "label" | "shortName"> & { readonly unit: Unit } & Partial<
    Pick<Figure, "polarity" | "yearsBehind" | "seriesStarts" | "alsoFor" | "partOf" | "howToCount">
  >;

/** A figure whose unit is known. */
export type MeasuredFigure = Figure & { readonly unit: Unit };

const improvementTool = "001_4cd31f86244bb500.txt";

/**
 * Where national indicators come from. The tool names no other source for them.
 * @see 001_4cd31f86244bb500.txt, section 03, National Indicators
 */
const centrally = "Scottish Government, centrally where possible";

/** Begins what no document names as a source; "Suggested by us: Police Scotland". */
const suggested = "Suggested by us: ";

/**
 * A part of the national indicator of an outcome; more is better and it is due in the reporting year unless it says otherwise.
 * @param orAsk who may hold the figure of an area, our suggestion; or its source where a document prints one
 */
export function indicatorPart(
  outcomeNumber: number,
  orAsk: string | { readonly printed: string },
  words: Words,
): MeasuredFigure {
  return {
    kind: "national indicator",
    outcomeId: `O${outcomeNumber}`,
    polarity: "higher",
    yearsBehind: 0,
    possibleSource:
      typeof orAsk === "string"
        ? `${centrally}; ${suggested.toLowerCase()}${orAsk.replaceAll("; ", ", ")}`
        : orAsk.printed,
    source: { file: improvementTool, section: `06, national indicator of outcome ${outcomeNumber}` },
    ...words,
  };
}

/** A data point of a numbered item of local evidence; more is better unless it is the population that others are part of. */
export function evidencePoint(
  item: { readonly number: number; readonly outcomeId: string; readonly possibleSource: string },
  words: Words,
): MeasuredFigure {
  return {
    kind: "local evidence",
    outcomeId: item.outcomeId,
    polarity: "higher",
    yearsBehind: 0,
    possibleSource: item.possibleSource,
    source: {
      file: improvementTool,
      section: `06, local evidence ${item.number}; 07, note ${item.number}`,
    },
    ...words,
  };
}

/**
 * A figure that no list of the framework holds; a rule compares it with another, or it is asked for as context. Its words
 * are ours, and so is the body to ask unless its source is `printed`.
 */
export function referenceFigure(
  outcomeId: string,
  ask: string | { readonly printed: string },
  source: Source,
  words: Words,
): MeasuredFigure {
  return {
    kind: "reference figure",
    outcomeId,
    polarity: "context only",
    yearsBehind: 0,
    possibleSource: typeof ask === "string" ? `${suggested}${ask}` : ask.printed,
    source,
    ...words,
  };
}

/**
 * The same count for the whole of Scotland: a partnership cannot exceed it (checks/rules/area-above-scotland.ts).
 */
export function scotlandFigure(of: MeasuredFigure, published: string): MeasuredFigure {
  return {
    id: `${of.id}.scotland`,
    kind: "reference figure",
    label: `Scotland: ${of.shortName.slice(0, 1).toLowerCase()}${of.shortName.slice(1)}`,
    shortName: `${of.shortName}, Scotland`,
    unit: of.unit,
    ...(of.outcomeId === undefined ? {} : { outcomeId: of.outcomeId }),
    polarity: "context only",
    yearsBehind: of.yearsBehind,
    ...(of.seriesStarts === undefined ? {} : { seriesStarts: of.seriesStarts }),
    ...(of.howToCount === undefined ? {} : { howToCount: of.howToCount }),
    possibleSource: `${suggested}${published}`,
    source: { file: of.source.file, section: `${of.source.section} (for Scotland, as rule FLW-13 needs it)` },
  };
}
