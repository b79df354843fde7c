import type { ReactNode } from "react";
import type { WhyNoWriting } from "../../actions/workbook-version";
import { Notice } from "./Notice";

/** Says that nothing can be written, the same in every view. */
export function NoWriting({
  why,
  children,
}: {
  readonly why: WhyNoWriting;
  /** what that means in this view, and what to do */
  readonly children: ReactNode;
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
