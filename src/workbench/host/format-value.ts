import { monthNames, utcOfSerial } from "../../domain/calendar-day";
import type { CellResult } from "../model/cell";
import { isCellError } from "../model/cell";

/**
 * The text that a cell shows (`range.text`): the number formats that spreadsheets of ours use, in British English.
 * Fractions, fill characters (`*x`), conditions (`[>100]`) and elapsed time (`[h]`) are not known: such a number
 * comes out as "General" would show it. Column widths are not looked at, so there is no "####".
 */
export function formatValue(result: CellResult, numberFormat = "General"): string {
  if (result === null) return "";
  if (isCellError(result)) return result.error;
  if (typeof result === "boolean") return result ? "TRUE" : "FALSE";
  const sections = splitSections(numberFormat);
  if (typeof result === "string") {
    const textSection =
      sections[3] ?? (sections.length === 1 && numberFormat.includes("@") ? numberFormat : "@");
    return literalsAround(textSection, () => result);
  }
  const [positive = "General", negative, zero] = sections;
  if (result < 0 && negative !== undefined) return formatNumber(-result, negative, numberFormat);
  if (result === 0 && zero !== undefined) return formatNumber(0, zero, numberFormat);
  return formatNumber(result, positive, numberFormat);
}

/** A number as "General" shows it: up to 11 digits. */
export function generalNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  if (value !== 0 && (Math.abs(value) >= 1e11 || Math.abs(value) < 1e-9)) {
    const [mantissa = "", exponent = "0"] = value.toExponential(5).split("e");
    return `${String(Number(mantissa))}E${exponent.startsWith("-") ? "-" : "+"}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
  }
  return String(Number(value.toPrecision(10)));
}

function formatNumber(value: number, section: string, whole: string): string {
  const bare = withoutLiterals(section);
  if (bare.trim() === "") return literalsAround(section, () => "");
  if (/general/i.test(bare))
    return literalsAround(section.replace(/general/i, "0"), () => generalNumber(value));
  if (bare.includes("@")) return generalNumber(value);
  if (/[dmyhs]/i.test(bare.replace(/\[[^\]]*\]/g, ""))) return formatDate(value, section);
  if (!/[0#?]/.test(bare) || /[/*]|\[[<>=h]/i.test(bare))
    return /[0#?]/.test(whole) ? generalNumber(value) : section;
  return literalsAround(section, () => digits(value, bare));
}

function digits(value: number, bare: string): string {
  const placeholders = /[0#?][0#?,.]*(?:E[+-]0+)?/i.exec(bare)?.[0] ?? "0";
  const percent = (bare.match(/%/g) ?? []).length;
  const scale = /,+$/.exec(placeholders.replace(/\..*$/, ""))?.[0].length ?? 0;
  const scaled = (value * 100 ** percent) / 1000 ** scale;
  const [wholePart = "", decimalPart = ""] = placeholders.replace(/E.*$/i, "").split(".");
  const required = (decimalPart.match(/0/g) ?? []).length;
  const allowed = (decimalPart.match(/[0#?]/g) ?? []).length;
  const exponent = /E([+-])(0+)$/i.exec(placeholders);
  if (exponent) {
    const [mantissa = "", power = "0"] = scaled.toExponential(allowed).split("e");
    const sign = power.startsWith("-") ? "-" : exponent[1] === "+" ? "+" : "";
    return `${mantissa}E${sign}${power.replace(/^[+-]/, "").padStart(exponent[2]?.length ?? 2, "0")}`;
  }
  const rounded = roundHalfAway(Math.abs(scaled), allowed);
  const [integer = "0", fraction = ""] = rounded.split(".");
  const minimum = (wholePart.match(/0/g) ?? []).length;
  const padded = (integer === "0" ? "" : integer).padStart(minimum, "0");
  const grouped = /[0#?],[0#?]/.test(wholePart) ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const kept = fraction.replace(/0+$/, "").padEnd(required, "0");
  const minus = scaled < 0 && Number(rounded) !== 0 ? "-" : "";
  return `${minus}${grouped}${kept === "" ? "" : `.${kept}`}`;
}

/** Rounds as Excel does: half away from zero, on the decimal digits that the number shows (2.675 → 2.68). */
function roundHalfAway(value: number, decimals: number): string {
  const shown = Number(value.toPrecision(15));
  const shifted = Math.round(Number(`${shown}e${decimals}`));
  return Number.isFinite(shifted) && Math.abs(shifted) < 1e15
    ? Number(`${shifted}e-${decimals}`).toFixed(decimals)
    : shown.toFixed(decimals);
}

function formatDate(serial: number, section: string): string {
  if (serial < 0) return "#".repeat(10);
  const date = utcOfSerial(serial);
  const twelveHours = /am\/pm/i.test(section);
  const hours = date.getUTCHours();
  const month = monthNames[date.getUTCMonth()] ?? "";
  const two = (n: number): string => String(n).padStart(2, "0");
  let afterHours = false;
  return tokens(section)
    .map((token, index, all) => {
      const code = token.toLowerCase();
      const beforeSeconds =
        all
          .slice(index + 1)
          .find((t) => /^[a-z]/i.test(t))
          ?.toLowerCase()
          .startsWith("s") === true;
      if (/^m+$/.test(code) && code.length <= 2 && (afterHours || beforeSeconds)) {
        return code.length === 2 ? two(date.getUTCMinutes()) : String(date.getUTCMinutes());
      }
      if (/^[ymds]/.test(code)) afterHours = false;
      switch (code) {
        case "yyyy":
        case "yyy":
          return String(date.getUTCFullYear());
        case "yy":
        case "y":
          return two(date.getUTCFullYear() % 100);
        case "mmmmm":
          return month.charAt(0);
        case "mmmm":
          return month;
        case "mmm":
          return month.slice(0, 3);
        case "mm":
          return two(date.getUTCMonth() + 1);
        case "m":
          return String(date.getUTCMonth() + 1);
        case "dddd":
          return weekday(date);
        case "ddd":
          return weekday(date).slice(0, 3);
        case "dd":
          return two(date.getUTCDate());
        case "d":
          return String(date.getUTCDate());
        case "hh":
        case "h": {
          afterHours = true;
          const shown = twelveHours ? hours % 12 || 12 : hours;
          return code === "hh" ? two(shown) : String(shown);
        }
        case "ss":
          return two(date.getUTCSeconds());
        case "s":
          return String(date.getUTCSeconds());
        case "am/pm":
          return hours < 12 ? "AM" : "PM";
        default:
          return literal(token);
      }
    })
    .join("");
}

function weekday(date: Date): string {
  return (
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][date.getUTCDay()] ?? ""
  );
}

const tokenPattern = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|am\/pm|y+|m+|d+|h+|s+|[\s\S]/gi;

function tokens(section: string): string[] {
  return section.match(tokenPattern) ?? [];
}

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  if (token.startsWith("_")) return " ";
  if (token.startsWith("[") || (token.startsWith("*") && token.length > 1)) return "";
  return token;
}

/** Writes the literals of a section and, in place of its placeholders, the number or text. */
function literalsAround(section: string, content: () => string): string {
  let placed = false;
  let out = "";
  for (const token of section.match(
    /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|@|[0#?][0#?,.]*(?:E[+-]0+)?|\.[0#?]+|[\s\S]/gi,
  ) ?? []) {
    if (token === "@" || (/^[0#?.][0#?,.]*(?:E[+-]0+)?$/i.test(token) && /[0#?]/.test(token))) {
      if (!placed) out += content();
      placed = true;
    } else out += literal(token);
  }
  return out;
}

function withoutLiterals(section: string): string {
  return section.replace(/"[^"]*"|\\.|_./g, "").replace(/\[(?![<>=hms])[^\]]*\]/gi, "");
}

/** `0;-0;;@` → four sections; semicolons in quotes stay. */
function splitSections(format: string): string[] {
  const sections = [""];
  for (const token of format.match(/"[^"]*"|\\.|[\s\S]/g) ?? []) {
    if (token === ";") sections.push("");
    else sections.push((sections.pop() ?? "") + token);
  }
  return sections;
}
