import { memberSets } from "./member-sets";

/**
 * Is a member in a host that offers ExcelApi up to `hostSet`?
 * @param member "Range.DataValidation" (wire spelling)
 * @returns `undefined` when it is, else the set that it needs
 */
export function missingSet(member: string, hostSet: string): string | undefined {
  const needed = memberSets[otherNames[member] ?? member];
  if (needed === undefined) return undefined; // in ExcelApi 1.1, or gated by the property that leads to its class
  if (needed.startsWith("ExcelApiOnline")) return needed;
  return isAtLeast(hostSet, needed) ? undefined : `ExcelApi ${needed}`;
}

/** Members that the client sets under an older name than the one it checks. */
const otherNames: Readonly<Record<string, string>> = { "Worksheet.Gridlines": "Worksheet.ShowGridlines" };

/** Compares "1.9" with "1.14" as versions, not as decimals. */
export function isAtLeast(version: string, needed: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/** `Office.context.requirements.isSetSupported` as this host answers it. */
export function isSetSupported(hostSet: string, name: string, version = "1.1"): boolean {
  const offered = offeredSets(hostSet)[name];
  return offered !== undefined && isAtLeast(offered, version);
}

/** The sets that the host advertises to the client, name → version. */
export function offeredSets(hostSet: string): Readonly<Record<string, string>> {
  return { ExcelApi: hostSet, DelayForCellEdit: "1.1", Settings: "1.1", AddinCommands: "1.1" };
}
