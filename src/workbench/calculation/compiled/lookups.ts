import type { CellError, CellResult } from "../../model/cell";
import { isCellError } from "../../model/cell";
import { errors, LeaveToPackage, toText, type Values } from "./values";

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

/** MATCH(wanted, area, 0), counted from 1; texts with wildcards and blanks are left to the package. */
export function exactMatch(wanted: CellResult, area: Values): number | CellError {
  if (wanted === null) throw new LeaveToPackage();
  if (isCellError(wanted)) return wanted;
  if (typeof wanted === "string" && /[*?~]/.test(wanted)) throw new LeaveToPackage();
  const places = placesIn(area);
  places.first ??= firstPlaces(area);
  const place = places.first.get(typeof wanted === "string" ? wanted.toLowerCase() : wanted);
  return place === undefined ? errors.missing : place + 1;
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

/**
 * The places where a criterion of COUNTIF and its kin holds, in order. Comparisons such as ">0" and wildcards are left
 * to the package, and so is a blank criterion.
 */
export function placesOf(criterion: CellResult, area: Values): readonly number[] {
  const places = placesIn(area);
  if (typeof criterion === "number") return (places.byNumber ??= numbersIn(area)).get(criterion) ?? [];
  if (typeof criterion !== "string" || /^[<>=]|[*?~]/.test(criterion)) throw new LeaveToPackage();
  if (criterion.trim() !== "" && !Number.isNaN(Number(criterion))) return placesOf(Number(criterion), area);
  return (places.byText ??= textsIn(area)).get(criterion.toLowerCase()) ?? [];
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
