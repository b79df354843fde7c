import { makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { BuildReport } from "../../actions/build-request";
import type { GrowableWorkbook } from "../../actions/growable-workbook";
import { bringIntoView } from "../bring-into-view";
import { Remarks } from "../build/Remarks";
import { DryRunMessage } from "../messages/DryRunMessage";
import { isNotSetUpYet, NotSetUpYet, notSetUpYet } from "../messages/NotSetUpYet";
import { Notice } from "../messages/Notice";
import { whyNoWriting } from "../../actions/workbook-version";
import { NoWriting } from "../messages/NoWriting";
import { ReadingFailure } from "../messages/ReadingFailure";
import { StatusLine } from "../messages/StatusLine";
import { Working } from "../messages/Working";
import { usePaneStyles } from "../pane-styles";
import { usePlannerActions } from "../planner-actions";
import { spokenState } from "../spoken-state";
import { plannedIn } from "../use-dry-run";
import { useFocusOnStep } from "../use-focus-on-step";
import { lastRead, useLiveReading, type LiveReading } from "../use-live-reading";
import { AddedMessage } from "./AddedMessage";
import { AddRowForm } from "./AddRowForm";
import { describeMaking, describeRowPlan, describeSheetMade } from "./describe-addition";
import { describeAdded, describeGrowing } from "./describe-growth";
import { GrowthPart } from "./GrowthPart";
import { RequestedSheets } from "./RequestedSheets";
import { UpgradePart } from "./UpgradePart";
import { useAdditions, type AddingRow, type Additions } from "./use-additions";
import { isUpgrade } from "./use-growth";

const useStyles = makeStyles({ message: { marginTop: tokens.spacingVerticalM } });

/** Gives a workbook that is there rows, years, outcomes and sheets, in place; an earlier one is upgraded first. */
export default function GrowView() {
  const { readGrowable } = usePlannerActions();
  const reading = useLiveReading(readGrowable);
  const additions = useAdditions(reading.readAgain);
  const { view, heading } = useFocusOnStep(additions.growth.state.kind);
  const workbook = lastRead(reading.state)?.value;
  return (
    <div ref={view}>
      <StatusLine text={isNotSetUpYet(reading.state) ? notSetUpYet : spoken(additions)} isOnlySpoken />
      <ReadingMessage reading={reading} />
      {workbook && <Workbook workbook={workbook} additions={additions} heading={heading} />}
    </div>
  );
}

function ReadingMessage({
  reading: { state, readAgain },
}: {
  readonly reading: LiveReading<GrowableWorkbook>;
}) {
  const pane = usePaneStyles();
  if (isNotSetUpYet(state)) {
    return (
      <NotSetUpYet>Once it is, rows, years, outcomes and further sheets are added to it here.</NotSetUpYet>
    );
  }
  if (state.kind === "failed") return <ReadingFailure failure={state.failure} readAgain={readAgain} />;
  if (state.kind === "waiting") {
    return <p className={pane.paragraph}>{`${state.trouble.found}. ${state.trouble.whatToDo}`}</p>;
  }
  return lastRead(state) === undefined ? <Working step="Reading the workbook" /> : null;
}

interface WorkbookProps {
  readonly workbook: GrowableWorkbook;
  readonly additions: Additions;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function Workbook({ workbook, additions, heading }: WorkbookProps) {
  const { growth, isWorking } = additions;
  const { version, schemaVersion } = workbook;
  const why = whyNoWriting(workbook);
  const mayAdd = why === undefined && version === "same";
  return (
    <>
      {why !== undefined && (
        <NoWriting why={why}>
          {why === "newer"
            ? "Nothing can be added to it with this one. Update the add-in, then open the workbook again."
            : "To add something, save a copy or ask its owner for permission to edit."}
        </NoWriting>
      )}
      {why === undefined && (version === "earlier" || isUpgrade(growth.state)) && (
        <UpgradePart version={version} madeBy={schemaVersion} growing={growth} heading={heading} />
      )}
      {mayAdd && (
        <>
          <RowPart workbook={workbook} additions={additions} />
          <GrowthPart workbook={workbook} growing={growth} isWorking={isWorking} heading={heading} />
        </>
      )}
      <SheetsPart workbook={workbook} additions={additions} mayAdd={mayAdd} />
    </>
  );
}

function RowPart({ workbook, additions }: Omit<WorkbookProps, "heading">) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { row, growth, sheet, isWorking } = additions;
  const { state } = row;
  return (
    <section aria-labelledby="row-heading">
      <h2 id="row-heading" className={pane.sectionHeading}>
        A row
      </h2>
      <AddRowForm
        workbook={workbook}
        planned={plannedIn(state)}
        isWorking={isWorking}
        isOther={growth.state.kind === "planned" || sheet.state.kind === "planned"}
        onPlan={(request) => void row.plan(request)}
        onAdd={row.write}
        onChange={row.startAgain}
      />
      <div className={styles.message}>
        <DryRunMessage run={row} />
        {state.kind === "done" && (
          <div ref={bringIntoView}>
            <AddedMessage added={state.report} name={state.planned.request.name} />
          </div>
        )}
      </div>
    </section>
  );
}

interface SheetsPartProps extends Omit<WorkbookProps, "heading"> {
  readonly mayAdd: boolean;
}

function SheetsPart({ workbook, additions: { sheet, isWorking }, mayAdd }: SheetsPartProps) {
  const pane = usePaneStyles();
  const { state } = sheet;
  return (
    <section aria-labelledby="sheets-heading">
      <h2 id="sheets-heading" className={pane.sectionHeading}>
        Sheets made when needed
      </h2>
      {mayAdd && workbook.sheets.some(({ standsAs }) => standsAs === undefined) && (
        <p className={pane.paragraph}>
          A sheet is made with its line on the Cover; what stands on other sheets stays as it is. The button
          says first what will be made, and then makes it.
        </p>
      )}
      <DryRunMessage run={sheet} />
      {state.kind === "done" && <SheetMade name={state.planned.request} report={state.report} />}
      <RequestedSheets
        sheets={workbook.sheets}
        planned={plannedIn(state)}
        mayMake={mayAdd}
        isWorking={isWorking}
        onPlan={(name) => void sheet.plan(name)}
        onMake={(planned) => void sheet.write(planned)}
      />
    </section>
  );
}

function SheetMade({ name, report }: { readonly name: string; readonly report: BuildReport }) {
  return (
    <>
      <Notice intent="success" title={describeSheetMade(name, report)} />
      <Remarks remarks={report.remarks} />
    </>
  );
}

/** What a screen reader hears of the states, of which one at a time says something. Trouble speaks for itself. */
function spoken({ row, growth, sheet }: Additions): string {
  return describeGrowing(growth.state) || describeRow(row.state) || describeMaking(sheet.state);
}

function describeRow(state: AddingRow["state"]): string {
  return spokenState(state, {
    planned: describeRowPlan,
    done: (report, { request }) => `Added: ${request.name}. ${describeAdded(report)}`,
  });
}
