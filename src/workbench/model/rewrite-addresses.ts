import type { Area } from "./address";
import { columnLetters, parseArea } from "./address";

/**
 * Where the cells of a written address are now; `undefined` when they have gone.
 * @param sheetName as written, without quotes; `undefined` when the address names no sheet
 */
export type FollowAddress = (sheetName: string | undefined, area: Area) => Area | undefined;

/**
 * Texts, brackets of structured references, addresses with their sheet, and quoted sheet names before anything else.
 * An address is no part of a longer word, and no function's name.
 */
const tokens =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<![\p{L}\p{N}_.$\\\]!'])((?:'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!)?(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.(![])|'(?:[^']|'')*'/gu;

/**
 * Rewrites the A1 addresses of a formula after cells have moved; `$` stays where it was. Structured references, texts
 * and names are left alone.
 * @param formula with or without the leading "="
 * @returns the formula; an address whose cells have gone reads `#REF!`
 */
export function rewriteAddresses(formula: string, follow: FollowAddress): string {
  const parts = partsOf(formula);
  if (parts === withoutAddress) return formula;
  let isSame = true;
  const rewritten = parts.map((part) => {
    if (typeof part === "string") return part;
    const { text, prefix, sheetName, reference, area } = part;
    const moved = follow(sheetName, area);
    if (moved !== undefined && sameArea(area, moved)) return text;
    isSame = false;
    return `${prefix}${moved === undefined ? "#REF!" : written(reference, moved)}`;
  });
  return isSame ? formula : rewritten.join("");
}

interface WrittenAddress {
  readonly text: string;
  /** the sheet's name as written, with its exclamation mark, or nothing */
  readonly prefix: string;
  readonly sheetName: string | undefined;
  /** without the sheet */
  readonly reference: string;
  readonly area: Area;
}

type Parts = readonly (string | WrittenAddress)[];

/** Cells move many times and most formulas hold no address, so what a text holds is found out once. */
const knownParts = new Map<string, Parts>();
const mostKept = 50_000;
const withoutAddress: Parts = [];

function partsOf(formula: string): Parts {
  let parts = knownParts.get(formula);
  if (parts === undefined) {
    if (knownParts.size >= mostKept) knownParts.clear();
    knownParts.set(formula, (parts = cutAtAddresses(formula)));
  }
  return parts;
}

function cutAtAddresses(formula: string): Parts {
  const parts: (string | WrittenAddress)[] = [];
  let copied = 0;
  for (const match of formula.matchAll(tokens)) {
    const [text, prefix, reference] = match;
    const area = reference === undefined ? undefined : parseArea(reference);
    if (area === undefined || reference === undefined) continue;
    const sheetName = prefix === undefined ? undefined : nameIn(prefix);
    parts.push(formula.slice(copied, match.index), {
      text,
      prefix: prefix ?? "",
      sheetName,
      reference,
      area,
    });
    copied = match.index + text.length;
  }
  if (parts.length === 0) return withoutAddress;
  return [...parts, formula.slice(copied)];
}

function nameIn(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** In the manner of the old text: a cell, an area, whole columns or rows, each part with its `$`. */
function written(reference: string, area: Area): string {
  const corners = [
    { row: area.top, column: area.left },
    { row: area.bottom, column: area.right },
  ];
  return reference
    .split(":")
    .map((part, i) => {
      const { row, column } = corners[i] ?? { row: area.top, column: area.left };
      return part.replace(/[A-Za-z]+/, columnLetters(column)).replace(/[0-9]+/, String(row + 1));
    })
    .join(":");
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
