import { findPartnership, partnerships } from "../../catalogue/partnerships";

export interface PartnershipMatch {
  readonly name: string;
  /** the other name or the council by which it was found, when its own name does not show why */
  readonly foundBy?: string;
}

/**
 * Partnerships whose name, other name or council holds the typed text; all of them when nothing is typed.
 * Where none does, the three that are spelt most like it, so that the list is never empty.
 */
export function matchPartnerships(typed: string): readonly PartnershipMatch[] {
  const matches = partnershipsWith(plain(typed));
  if (matches.length > 0) return matches;
  const reading = findPartnership(typed);
  return reading.found ? [{ name: reading.found.name }] : reading.nearest.map((name) => ({ name }));
}

function partnershipsWith(wanted: string): readonly PartnershipMatch[] {
  return partnerships.flatMap(({ name, aliases, localAuthorities }): readonly PartnershipMatch[] => {
    if (plain(name).includes(wanted)) return [{ name }];
    const foundBy = [...aliases, ...localAuthorities.map((council) => council.name)].find((other) =>
      plain(other).includes(wanted),
    );
    return foundBy === undefined ? [] : [{ name, foundBy }];
  });
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll("&", "and").replace(/\s+/g, " ").trim();
}
