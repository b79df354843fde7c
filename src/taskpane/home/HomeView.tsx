import type { WorkbookStatus } from "../../actions/workbook-status";
import { ReadingFailure } from "../messages/ReadingFailure";
import { StatusLine } from "../messages/StatusLine";
import { usePlannerActions } from "../planner-actions";
import { lastRead, useLiveReading } from "../use-live-reading";
import { BuiltWorkbook } from "./BuiltWorkbook";
import { NotBuiltYet } from "./NotBuiltYet";

/** Says where the workbook stands and leads to the next useful thing; follows the workbook while it is open. */
export default function HomeView() {
  const { readStatus } = usePlannerActions();
  const { state, readAgain } = useLiveReading(readStatus, isBuilt);
  const status = lastRead(state)?.value;
  const waiting = state.kind === "waiting" ? `${state.trouble.found}. ${state.trouble.whatToDo}` : "";
  const isFirstReading = !status && state.kind !== "failed";
  return (
    <>
      <StatusLine
        text={waiting || (isFirstReading ? "Reading the workbook …" : "")}
        isOnlySpoken={!isFirstReading}
      />
      {state.kind === "failed" && (
        <ReadingFailure failure={state.failure} readAgain={readAgain}>
          {status && "What stands below is from the last time that the workbook could be read."}
        </ReadingFailure>
      )}
      {status?.kind === "not built" && <NotBuiltYet />}
      {status?.kind === "built" && <BuiltWorkbook status={status} waiting={waiting} />}
    </>
  );
}

/** "Not set up yet" would be wrong for a moment when a person comes back from building. */
function isBuilt(status: WorkbookStatus): boolean {
  return status.kind === "built";
}
