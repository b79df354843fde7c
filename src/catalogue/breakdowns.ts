import { tidyWords } from "../domain/tidy-words";

/**
 * Groups by which figures about people can be broken down. The names are the source's examples, the groups are ours.
 * @see 000_08d407e9504b914d.txt, Step 1, Understanding People
 */
export interface Breakdown {
  /** part of the ids of its rows: "gender" in Q1.gender.women */
  readonly id: string;
  /** begins the words under Breakdown: "Gender: women" */
  readonly name: string;
  readonly groups: readonly string[];
  /** one person can be in more than one group, so the groups do not add up */
  readonly canOverlap: boolean;
}

/** To begin with; every word can be changed in the sheet afterwards. */
export const breakdowns: readonly Breakdown[] = [
  {
    id: "gender",
    name: "Gender",
    groups: ["women", "men", "described in another way", "not known"],
    canOverlap: false,
  },
  {
    id: "age",
    name: "Age",
    groups: ["under 21", "21 to 29", "30 to 39", "40 to 49", "50 and over", "not known"],
    canOverlap: false,
  },
  {
    id: "employment",
    name: "Employment status",
    groups: [
      "in work",
      "in education or training",
      "looking for work",
      "not looking or not able to work",
      "not known",
    ],
    canOverlap: false,
  },
];

/**
 * Breakdowns by id or name, with commas between them: "gender, age".
 * @returns none for a blank text
 */
export function readBreakdownNames(
  text: string,
):
  | { readonly ok: true; readonly list: readonly Breakdown[] }
  | { readonly ok: false; readonly found: string; readonly expected: string } {
  const asked = text
    .split(",")
    .map((part) => tidyWords(part).toLowerCase())
    .filter((part) => part !== "");
  const isNamed = (breakdown: Breakdown, part: string): boolean =>
    breakdown.id === part || breakdown.name.toLowerCase() === part;
  const stranger = asked.find((part) => !breakdowns.some((breakdown) => isNamed(breakdown, part)));
  if (stranger !== undefined) {
    return {
      ok: false,
      found: `There is no breakdown "${stranger}"`,
      expected: `${breakdowns.map(({ id }) => id).join(", ")}, with commas between them; breakdowns in your own words are added in the pane`,
    };
  }
  return {
    ok: true,
    list: breakdowns.filter((breakdown) => asked.some((part) => isNamed(breakdown, part))),
  };
}

const mostGroups = 20;
const longestName = 40;

/** What a person typed as a breakdown of their own. */
export interface TypedBreakdown {
  readonly name: string;
  /** with commas or one a line */
  readonly groups: string;
  readonly canOverlap: boolean;
}

export type ReadBreakdown =
  | { readonly ok: true; readonly breakdown: Breakdown }
  | {
      readonly ok: false;
      readonly field: "name" | "groups";
      readonly found: string;
      readonly expected: string;
    };

/** Signs that mean something else in the sheet: the colon parts name and group, the others are wildcards of formulas. */
const notInNames = /[:*?~<>="|[\]]/;

/** Reads a breakdown in a person's own words; spaces at the ends, signs that nobody sees and empty entries are left out. */
export function readOwnBreakdown(typed: TypedBreakdown): ReadBreakdown {
  const name = tidyWords(typed.name);
  const groups = typed.groups
    .split(/[,;\n]/)
    .map(tidyWords)
    .filter((group) => group !== "");
  const no = (field: "name" | "groups", found: string, expected: string): ReadBreakdown => ({
    ok: false,
    field,
    found,
    expected,
  });
  const nameWanted = `a name of at most ${longestName} letters, for example Length of sentence`;
  if (name === "") return no("name", "The breakdown has no name", nameWanted);
  if (name.length > longestName) return no("name", `The name has ${name.length} letters`, nameWanted);
  if (!/^[\p{L}\p{N}]/u.test(name))
    return no("name", `The name begins with ${name.charAt(0)}`, "a letter or a number first");
  const odd = notInNames.exec(name);
  if (odd) return no("name", `The name contains ${odd[0]}`, "letters, numbers and spaces");
  const groupsWanted = `between 2 and ${mostGroups} groups, with commas between them`;
  if (groups.length < 2) {
    return no(
      "groups",
      groups.length === 0 ? "No group was typed" : "Only one group was typed",
      groupsWanted,
    );
  }
  if (groups.length > mostGroups) return no("groups", `${groups.length} groups were typed`, groupsWanted);
  const long = groups.find((group) => group.length > longestName);
  if (long !== undefined)
    return no("groups", `The group "${long}" has ${long.length} letters`, `at most ${longestName} letters`);
  const ids = groups.map(idOf);
  const twice = groups.find((_, i) => ids.indexOf(ids[i] ?? "") < i);
  if (twice !== undefined) return no("groups", `The group "${twice}" stands twice`, "each group once");
  return { ok: true, breakdown: { id: idOf(name), name, groups, canOverlap: typed.canOverlap } };
}

/** "Not known" → "not-known": letters and numbers of any script, so that an id has no sign with a meaning of its own. */
export function idOf(words: string): string {
  const plain = words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return plain === "" ? "other" : plain;
}
