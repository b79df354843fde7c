import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, numberOf } from "./xml";

/** The first colours that files name by number (ECMA-376 Part 1, 18.8.27); 64 and 65 mean "automatic". */
const indexedColors = [
  "#000000",
  "#FFFFFF",
  "#FF0000",
  "#00FF00",
  "#0000FF",
  "#FFFF00",
  "#FF00FF",
  "#00FFFF",
];

/** Order in which colours refer to the theme: light and dark are exchanged against the theme's own order. */
const themeOrder = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);

/** @param theme root of `xl/theme/theme1.xml`, when there is one */
export function themeColors(theme: XmlElement | undefined): readonly (string | undefined)[] {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  return themeOrder.map((name) => {
    const [color] = childrenOf(childOf(scheme, name));
    const rgb = attributeOf(color, "lastClr") ?? attributeOf(color, "val");
    return rgb !== undefined && /^[0-9A-Fa-f]{6}$/.test(rgb) ? `#${rgb.toUpperCase()}` : undefined;
  });
}

/** @returns `#RRGGBB`, or `undefined` for "automatic" */
export function colorOf(
  element: XmlElement | undefined,
  theme: readonly (string | undefined)[],
): string | undefined {
  const rgb = attributeOf(element, "rgb");
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const themeIndex = numberOf(element, "theme");
  if (themeIndex !== undefined) {
    const color = theme[themeIndex];
    return color && tinted(color, numberOf(element, "tint") ?? 0);
  }
  const indexed = numberOf(element, "indexed");
  return indexed === undefined || indexed >= 64 ? undefined : indexedColors[indexed % 8];
}

/** Lightens (tint > 0) or darkens (tint < 0), channel by channel: near to Excel's way over luminance, and enough to look at. */
function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const moved = channels.map((c) => Math.round(tint < 0 ? c * (1 + tint) : c + (255 - c) * tint));
  return `#${moved.map((c) => c.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}
