import type { ReactNode } from "react";
import type { WorkbookVersion } from "../../actions/workbook-version";
import { Notice } from "./Notice";

/** Why nothing can be written into a workbook; undefined when it can, if need be after an upgrade. */
export type WhyNoWriting = "read only" | "newer";

export function whyNoWriting(workbook: {
  readonly isReadOnly: boolean;
  readonly version: WorkbookVersion;
}): WhyNoWriting | undefined {
  if (workbook.version === "newer") return "newer";
  return workbook.isReadOnly ? "read only" : undefined;
}

/** Says that nothing can be written, the same in every view. */
export function NoWriting({
  why,
  children,
}: {
  readonly why: WhyNoWriting;
  /** what that means in this view, and what to do */ readonly children: ReactNode;
}) {
  return why === "newer" ? (
    <Notice intent="warning" title="This workbook was made by a newer version of the add-in">
      {children}
    </Notice>
  ) : (
    <Notice intent="information" title="This workbook is open for reading only">
      {children}
    </Notice>
  );
}
