import type { CellError, CellResult } from "../../model/cell";
import { isCellError } from "../../model/cell";
import { compareTexts } from "../../model/text-order";
import { isPattern, patternTest, wildcardTest } from "./criteria";
import { errors, toText, type Values } from "./values";

/** Where things stand in an area, found once and kept with the area's values. */
interface Places {
  /** first place of a number, truth value or text without regard to case */
  first?: Map<number | string | boolean, number>;
  /** all places of what a cell says as a text, without regard to case */
  byText?: Map<string, number[]>;
  byNumber?: Map<number, number[]>;
}

const known = new WeakMap<Values, Places>();

function placesIn(area: Values): Places {
  let places = known.get(area);
  if (!places) known.set(area, (places = {}));
  return places;
}

/**
 * MATCH(wanted, area, 0), counted from 1. A blank cell that is looked for counts as 0, as in Excel, so it never finds an
 * empty row; LibreOffice takes it for an empty text.
 */
export function exactMatch(wanted: CellResult, area: Values): number | CellError {
  if (isCellError(wanted)) return wanted;
  if (typeof wanted === "string" && isPattern(wanted)) return patternMatch(wanted, area);
  const places = placesIn(area);
  places.first ??= firstPlaces(area);
  const place = places.first.get(typeof wanted === "string" ? wanted.toLowerCase() : (wanted ?? 0));
  return place === undefined ? errors.missing : place + 1;
}

/** A sign such as "<" means itself in MATCH; only wildcards are more than text. */
function patternMatch(wanted: string, { cells }: Values): number | CellError {
  const fits = wildcardTest(wanted);
  const place = cells.findIndex((cell) => typeof cell === "string" && fits(cell));
  return place < 0 ? errors.missing : place + 1;
}

/**
 * MATCH with an order: the last value that is not beyond the wanted one, of cells that ascend (1) or descend (-1). Only
 * values of the same kind count.
 */
export function orderedMatch(wanted: CellResult, { cells }: Values, direction: 1 | -1): number | CellError {
  if (isCellError(wanted)) return wanted;
  const sought = wanted ?? 0;
  let last = -1;
  for (const [place, cell] of cells.entries()) {
    if (typeof cell !== typeof sought || cell === null || isCellError(cell)) continue;
    const isBoth = typeof cell === "string" && typeof sought === "string";
    const order = isBoth ? compareTexts(cell, sought) : Number(cell) - Number(sought);
    if (order === 0 && direction === -1) return place + 1;
    if (direction * order > 0) break;
    last = place;
  }
  return last < 0 ? errors.missing : last + 1;
}

function firstPlaces({ cells }: Values): Map<number | string | boolean, number> {
  const first = new Map<number | string | boolean, number>();
  cells.forEach((cell, place) => {
    if (cell === null || isCellError(cell)) return;
    const key = typeof cell === "string" ? cell.toLowerCase() : cell;
    if (!first.has(key)) first.set(key, place);
  });
  return first;
}

/** The places where a criterion of COUNTIF and its kin holds, in order. A blank criterion counts as 0, as in Excel and LibreOffice. */
export function placesOf(criterion: CellResult, area: Values): readonly number[] {
  const places = placesIn(area);
  if (typeof criterion === "number") return (places.byNumber ??= numbersIn(area)).get(criterion) ?? [];
  if (typeof criterion === "string" && isPattern(criterion)) return placesThat(patternTest(criterion), area);
  if (typeof criterion === "boolean") return placesThat((cell) => cell === criterion, area);
  if (typeof criterion !== "string") return placesOf(0, area);
  if (criterion.trim() !== "" && !Number.isNaN(Number(criterion))) return placesOf(Number(criterion), area);
  return (places.byText ??= textsIn(area)).get(criterion.toLowerCase()) ?? [];
}

function placesThat(fulfil: (cell: CellResult) => boolean, { cells }: Values): readonly number[] {
  return cells.flatMap((cell, place) => (fulfil(cell) ? [place] : []));
}

function numbersIn({ cells }: Values): Map<number, number[]> {
  const found = new Map<number, number[]>();
  cells.forEach((cell, place) => {
    if (typeof cell === "number") addTo(found, cell, place);
  });
  return found;
}

function textsIn({ cells }: Values): Map<string, number[]> {
  const found = new Map<string, number[]>();
  cells.forEach((cell, place) => addTo(found, toText(cell).toLowerCase(), place));
  return found;
}

function addTo<K>(found: Map<K, number[]>, key: K, place: number): void {
  const places = found.get(key);
  if (places) places.push(place);
  else found.set(key, [place]);
}

/** The places where all criteria hold. @returns an error where the areas differ in shape or a criterion is an error */
export function placesOfAll(
  shape: Values,
  criteria: readonly { readonly area: Values; readonly criterion: CellResult }[],
): readonly number[] | CellError {
  for (const { area, criterion } of criteria) {
    if (area.height !== shape.height || area.width !== shape.width) return errors.value;
    if (isCellError(criterion)) return criterion;
  }
  const [first = [], ...others] = criteria.map(({ area, criterion }) => placesOf(criterion, area));
  return others.reduce((held, places) => {
    const also = new Set(places);
    return held.filter((place) => also.has(place));
  }, first);
}
