/** A community justice partnership: its official name, its local authorities (S12 codes) and other names it goes by. */
export interface Partnership {
  readonly name: string;
  readonly localAuthorities: readonly { readonly code: string; readonly name: string }[];
  readonly aliases: readonly string[];
}

/**
 * The 30 partnerships of the 32 local authorities, as of 2021; arrangements can change, so the list is data.
 * @see 004_5995b0cfbd84769f.txt, footnotes 2 and 9-14; area codes are the standard S12 codes
 */
export const partnerships: readonly Partnership[] = [
  {
    name: "Aberdeen City",
    localAuthorities: [{ code: "S12000033", name: "Aberdeen City" }],
    aliases: [],
  },
  {
    name: "Aberdeenshire",
    localAuthorities: [{ code: "S12000034", name: "Aberdeenshire" }],
    aliases: [],
  },
  {
    name: "Angus",
    localAuthorities: [{ code: "S12000041", name: "Angus" }],
    aliases: [],
  },
  {
    name: "Argyll and Bute",
    localAuthorities: [{ code: "S12000035", name: "Argyll and Bute" }],
    aliases: ["Argyll & Bute"],
  },
  {
    name: "City of Edinburgh",
    localAuthorities: [{ code: "S12000036", name: "City of Edinburgh" }],
    aliases: ["Edinburgh"],
  },
  {
    name: "Clackmannanshire",
    localAuthorities: [{ code: "S12000005", name: "Clackmannanshire" }],
    aliases: [],
  },
  {
    name: "Community Justice Ayrshire",
    localAuthorities: [
      { code: "S12000008", name: "East Ayrshire" },
      { code: "S12000021", name: "North Ayrshire" },
      { code: "S12000028", name: "South Ayrshire" },
    ],
    aliases: ["CJ Ayrshire"],
  },
  {
    name: "Dumfries and Galloway",
    localAuthorities: [{ code: "S12000006", name: "Dumfries and Galloway" }],
    aliases: [],
  },
  {
    name: "Dundee City",
    localAuthorities: [{ code: "S12000042", name: "Dundee City" }],
    aliases: [],
  },
  {
    name: "East Dunbartonshire",
    localAuthorities: [{ code: "S12000045", name: "East Dunbartonshire" }],
    aliases: [],
  },
  {
    name: "East Lothian",
    localAuthorities: [{ code: "S12000010", name: "East Lothian" }],
    aliases: [],
  },
  {
    name: "East Renfrewshire",
    localAuthorities: [{ code: "S12000011", name: "East Renfrewshire" }],
    aliases: [],
  },
  {
    name: "Falkirk",
    localAuthorities: [{ code: "S12000014", name: "Falkirk" }],
    aliases: [],
  },
  {
    name: "Fife",
    localAuthorities: [{ code: "S12000047", name: "Fife" }],
    aliases: [],
  },
  {
    name: "Glasgow City",
    localAuthorities: [{ code: "S12000049", name: "Glasgow City" }],
    aliases: ["Glasgow"],
  },
  {
    name: "Highland",
    localAuthorities: [{ code: "S12000017", name: "Highland" }],
    aliases: [],
  },
  {
    name: "Inverclyde",
    localAuthorities: [{ code: "S12000018", name: "Inverclyde" }],
    aliases: [],
  },
  {
    name: "Midlothian",
    localAuthorities: [{ code: "S12000019", name: "Midlothian" }],
    aliases: [],
  },
  {
    name: "Moray",
    localAuthorities: [{ code: "S12000020", name: "Moray" }],
    aliases: [],
  },
  {
    name: "Na h-Eileanan Siar",
    localAuthorities: [{ code: "S12000013", name: "Na h-Eileanan Siar" }],
    aliases: ["CNE Siar", "CNE Siar (Western Isles)", "Comhairle nan Eilean Siar", "Eilean Siar"],
  },
  {
    name: "North Lanarkshire",
    localAuthorities: [{ code: "S12000050", name: "North Lanarkshire" }],
    aliases: [],
  },
  {
    name: "Orkney Islands",
    localAuthorities: [{ code: "S12000023", name: "Orkney Islands" }],
    aliases: [],
  },
  {
    name: "Perth and Kinross",
    localAuthorities: [{ code: "S12000048", name: "Perth and Kinross" }],
    aliases: [],
  },
  {
    name: "Renfrewshire",
    localAuthorities: [{ code: "S12000038", name: "Renfrewshire" }],
    aliases: [],
  },
  {
    name: "Scottish Borders",
    localAuthorities: [{ code: "S12000026", name: "Scottish Borders" }],
    aliases: [],
  },
  {
    name: "Shetland Islands",
    localAuthorities: [{ code: "S12000027", name: "Shetland Islands" }],
    aliases: [],
  },
  {
    name: "South Lanarkshire",
    localAuthorities: [{ code: "S12000029", name: "South Lanarkshire" }],
    aliases: [],
  },
  {
    name: "Stirling",
    localAuthorities: [{ code: "S12000030", name: "Stirling" }],
    aliases: [],
  },
  {
    name: "West Dunbartonshire",
    localAuthorities: [{ code: "S12000039", name: "West Dunbartonshire" }],
    aliases: [],
  },
  {
    name: "West Lothian",
    localAuthorities: [{ code: "S12000040", name: "West Lothian" }],
    aliases: [],
  },
];

/**
 * Finds a partnership by its name or an alias, ignoring case, "and"/"&" and punctuation.
 * @returns the partnership, or the three nearest names when there is none
 */
export function findPartnership(
  text: string,
): { readonly found: Partnership } | { readonly found: undefined; readonly nearest: readonly string[] } {
  const wanted = plain(text);
  const found = partnerships.find((p) => [p.name, ...p.aliases].some((name) => plain(name) === wanted));
  if (found) return { found };
  const ranked = partnerships
    .map((p) => ({
      name: p.name,
      distance: Math.min(...namesToCompare(p).map((name) => editDistance(plain(name), wanted))),
    }))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, "en-GB"));
  return { found: undefined, nearest: ranked.slice(0, 3).map((r) => r.name) };
}

/** Councils count too: who types "East Ayrshire" is shown Community Justice Ayrshire. */
function namesToCompare(p: Partnership): readonly string[] {
  return [p.name, ...p.aliases, ...p.localAuthorities.map((council) => council.name)];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^a-z]+/g, " ")
    .trim();
}

/** Levenshtein distance, with a text that begins the other counted as near ("edin" → "edinburgh"). */
function editDistance(a: string, b: string): number {
  if (b.length >= 3 && a.split(" ").some((word) => word.startsWith(b))) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
