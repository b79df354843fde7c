import type { ReactNode } from "react";
import type { Failure } from "../attempt";
import { useOpenView } from "../navigation";
import { FailureMessage } from "./FailureMessage";

interface ReadingFailureProps {
  readonly failure: Failure;
  readonly readAgain: () => void;
  /** what still stands in the view */
  readonly children?: ReactNode;
}

/** Why a view cannot show the workbook. What is lost leads to building, which brings it back; anything else is tried again. */
export function ReadingFailure({ failure, readAgain, children }: ReadingFailureProps) {
  const openView = useOpenView();
  const label = failure.kind === "trouble" ? buildLabels[failure.trouble.kind] : undefined;
  const retry =
    label === undefined ? { label: "Try again", run: readAgain } : { label, run: () => openView("build") };
  return (
    <FailureMessage failure={failure} retry={retry}>
      {children}
    </FailureMessage>
  );
}

/** The troubles that building mends, and what its button is called there. */
const buildLabels: Readonly<Partial<Record<string, string>>> = {
  "workbook-not-built": "Build workbook",
  "years-missing": "Build workbook",
  "table-missing": "Complete workbook",
};
