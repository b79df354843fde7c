import { thresholds, type Threshold } from "../../catalogue/thresholds";
import { column, own } from "./references";

const table = "CJ_Setup";
const me = (header: string): string => own(table, header);

/** These two have to be above 100 together, so that an outcome cannot be red and green at once. */
const shares = ["redShare", "greenShare"] as const;

/**
 * The value of a threshold that counts: what was typed where it is a number of its range (a whole one where the threshold
 * counts something), else the default. Red and green share count only while both together are above 100.
 */
export function thresholdUsed(threshold: Threshold): string {
  const value = me("Value");
  const inRange = valueInRange(value, threshold);
  const other = otherShare(threshold);
  const isUsed = other === undefined ? inRange : `AND(${inRange},${value}+${inForceAlone(other)}>100)`;
  return `IFERROR(IF(${isUsed},${value},${me("Default")}),${me("Default")})`;
}

/** Why the typed value does not count; "" when it does. */
export function thresholdCheck(threshold: Threshold): string {
  const number = threshold.isWhole === true ? "a whole number" : "a number";
  const expected = `"Not used: expected ${number} from "&${me("Lowest allowed")}&" to "&${me("Highest allowed")}&"; the default "&${me("Default")}&" counts"`;
  const together = `"Not used: red and green share have to be above 100 together; the default "&${me("Default")}&" counts"`;
  const inRange = `IFERROR(IF(${valueInRange(me("Value"), threshold)},TRUE,FALSE),FALSE)`;
  const words = otherShare(threshold) === undefined ? expected : `IF(${inRange},${together},${expected})`;
  const isUsed = `IFERROR(${me("Value used")}=${me("Value")},FALSE)`;
  return `IF(${isUsed},"",${words})`;
}

function valueInRange(value: string, { lowest, highest, isWhole }: Threshold): string {
  const whole = isWhole === true ? `,INT(${value})=${value}` : "";
  return `AND(ISNUMBER(${value}),${value}>=${lowest},${value}<=${highest}${whole})`;
}

function otherShare({ id }: Threshold): Threshold | undefined {
  if (!shares.some((share) => share === id)) return undefined;
  return thresholds.find((other) => other.id !== id && shares.some((share) => share === other.id));
}

/** A share by itself: its typed value if it is in range, else its default. */
function inForceAlone(share: Threshold): string {
  const typed = `INDEX(${column(table, "Value")},MATCH("${share.id}",${column(table, "Id")},0))`;
  return `IFERROR(IF(${valueInRange(typed, share)},${typed},${share.default}),${share.default})`;
}
