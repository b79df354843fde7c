import { schemaVersion } from "../catalogue/framework";
import type { Trouble } from "../domain/trouble";

/** How the version of an open workbook stands to that which this add-in makes. */
export type WorkbookVersion = "earlier" | "same" | "newer";

/** @param found what Setup says; a version that cannot be read counts as the same, and building puts it back */
export function versionOf({ schemaVersion: found }: { readonly schemaVersion: string }): WorkbookVersion {
  const version = Number(found);
  if (found.trim() === "" || !Number.isFinite(version) || version === schemaVersion) return "same";
  return version > schemaVersion ? "newer" : "earlier";
}

/** Why nothing can be written into a workbook. */
export type WhyNoWriting = "read only" | "newer";

/** @returns undefined when it can be written, if need be after an upgrade */
export function whyNoWriting(workbook: {
  readonly isReadOnly: boolean;
  readonly version: WorkbookVersion;
}): WhyNoWriting | undefined {
  if (workbook.version === "newer") return "newer";
  return workbook.isReadOnly ? "read only" : undefined;
}

/** A newer add-in knows sheets that this one does not, so this one changes nothing. */
export function newerWorkbook(found: string, sheet: string): Trouble {
  return {
    kind: "request-invalid",
    found: `This workbook is of version ${found}, this add-in knows versions up to ${schemaVersion}`,
    expected: "an add-in at least as new as the workbook",
    where: { sheet },
    whatToDo: "Update the add-in, then try again. Nothing was changed.",
  };
}

/** What is added refers to columns that an earlier version did not have. */
export function earlierWorkbook(found: string, sheet: string): Trouble {
  return {
    kind: "earlier-version",
    found: `This workbook was made by an earlier version of the add-in, ${found}`,
    expected: `a workbook of version ${schemaVersion}`,
    where: { sheet },
    whatToDo: "Upgrade it first (Add, Upgrade this workbook); what was typed stays. Nothing was changed.",
  };
}

/** Why nothing can be added to a workbook of this version; undefined when it can. */
export function versionTrouble(
  { schemaVersion: found }: { readonly schemaVersion: string },
  setupSheet: string,
): Trouble | undefined {
  switch (versionOf({ schemaVersion: found })) {
    case "same":
      return undefined;
    case "earlier":
      return earlierWorkbook(found, setupSheet);
    case "newer":
      return newerWorkbook(found, setupSheet);
  }
}
