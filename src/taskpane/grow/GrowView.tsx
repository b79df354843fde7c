import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { BuildReport } from "../../actions/build-request";
import type { GrowableWorkbook } from "../../actions/growable-workbook";
import { Remarks } from "../build/Remarks";
import { FailureMessage } from "../messages/FailureMessage";
import { isNotSetUpYet, NotSetUpYet, notSetUpYet } from "../messages/NotSetUpYet";
import { Notice } from "../messages/Notice";
import { ReadingFailure } from "../messages/ReadingFailure";
import { StatusLine } from "../messages/StatusLine";
import { Working } from "../messages/Working";
import { usePaneStyles } from "../pane-styles";
import { usePlannerActions } from "../planner-actions";
import { lastRead, useLiveReading, type LiveReading } from "../use-live-reading";
import { AddedMessage } from "./AddedMessage";
import { AddRowForm } from "./AddRowForm";
import { describeRowPlan, describeSheetPlan } from "./describe-addition";
import { describeAdded, describeGrown, describeGrowth, describeSheetMade } from "./describe-growth";
import { GrowthPart } from "./GrowthPart";
import { headingOf } from "./GrownSection";
import { RequestedSheets } from "./RequestedSheets";
import { useGrow, type GrowState, type Growing } from "./use-grow";

const useStyles = makeStyles({ message: { marginTop: tokens.spacingVerticalM } });

/** Gives a workbook that is there rows, years, outcomes and sheets, in place; an earlier one is upgraded first. */
export default function GrowView() {
  const { readGrowable } = usePlannerActions();
  const reading = useLiveReading(readGrowable);
  const growing = useGrow(reading.readAgain);
  const { view, heading } = useFocusOnStep(growing.state.kind);
  const workbook = lastRead(reading.state)?.value;
  return (
    <div ref={view}>
      <StatusLine text={isNotSetUpYet(reading.state) ? notSetUpYet : spoken(growing.state)} isOnlySpoken />
      <ReadingMessage reading={reading} />
      {workbook && <Workbook workbook={workbook} growing={growing} heading={heading} />}
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
  readonly growing: Growing;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
}

function Workbook({ workbook, growing, heading }: WorkbookProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { state } = growing;
  const { version, isReadOnly } = workbook;
  const mayWrite = !isReadOnly && version !== "newer";
  const mayAdd = mayWrite && version === "same";
  const isWorking = state.kind === "working";
  return (
    <>
      {!mayWrite && <WhyNothing workbook={workbook} />}
      {mayAdd && (
        <section aria-labelledby="row-heading">
          <h2 id="row-heading" className={pane.sectionHeading}>
            A row
          </h2>
          <AddRowForm
            workbook={workbook}
            planned={"row" in state ? state.row : undefined}
            isWorking={isWorking}
            isOther={state.kind === "planned" || state.kind === "sheet planned"}
            onPlan={(request, name) => void growing.planRow(request, name)}
            onAdd={growing.addRow}
            onChange={() => {
              if (isAboutRow(state)) growing.startAgain();
            }}
          />
          <div className={styles.message}>
            <PartMessage state={state} part="row" />
            {state.kind === "row added" && <AddedMessage added={state.added} name={state.name} />}
          </div>
        </section>
      )}
      {mayWrite && <GrowthPart workbook={workbook} growing={growing} heading={heading} />}
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
        <PartMessage state={state} part="sheets" />
        {state.kind === "sheet made" && <SheetMade name={state.name} report={state.report} />}
        <RequestedSheets
          sheets={workbook.sheets}
          planned={"sheet" in state ? state.sheet : undefined}
          mayMake={mayAdd}
          isWorking={isWorking}
          onPlan={(name) => void growing.planSheet(name)}
          onMake={(sheet) => void growing.makeSheet(sheet)}
        />
      </section>
    </>
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

function WhyNothing({ workbook: { version } }: { readonly workbook: GrowableWorkbook }) {
  return version === "newer" ? (
    <Notice intent="warning" title="This workbook was made by a newer version of the add-in">
      Nothing can be added to it with this one. Update the add-in, then open the workbook again.
    </Notice>
  ) : (
    <Notice intent="information" title="This workbook is open for reading only">
      To add something, save a copy or ask its owner for permission to edit.
    </Notice>
  );
}

/** What was said about a row is over when another one is typed; while one is being written it stays. */
function isAboutRow(state: GrowState): boolean {
  if (state.kind === "failed") return state.part === "row";
  return state.kind === "row planned" || state.kind === "row added";
}

/** What is being done in a part, or why it was not. */
function PartMessage({ state, part }: { readonly state: GrowState; readonly part: "row" | "sheets" }) {
  if (state.kind === "working" && state.part === part)
    return <Working step={state.step} progress={state.progress} />;
  if (state.kind === "failed" && state.part === part) return <FailureMessage failure={state.failure} />;
  return null;
}

/** What a screen reader hears of the state. Trouble speaks for itself. */
function spoken(state: GrowState): string {
  switch (state.kind) {
    case "idle":
    case "failed":
      return "";
    case "working":
      return `${state.step} …`;
    case "planned":
      return describeGrowth(state.planned);
    case "grown":
      return `${headingOf(state.planned)}. ${describeGrown(state.planned, state.report)}`;
    case "row planned":
      return describeRowPlan(state.row);
    case "sheet planned":
      return describeSheetPlan(state.sheet);
    case "row added":
      return `Added: ${state.name}. ${describeAdded(state.added)}`;
    case "sheet made":
      return `${describeSheetMade(state.name, state.report)}.`;
  }
}

/** Takes the person to the heading of a step that they asked for, while the focus is still in this view. */
function useFocusOnStep(step: GrowState["kind"]) {
  const view = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const previous = useRef(step);
  useLayoutEffect(() => {
    const isNewStep = previous.current !== step && (step === "planned" || step === "grown");
    previous.current = step;
    const { activeElement, body } = document;
    const isHere = activeElement === body || view.current?.closest("main")?.contains(activeElement) === true;
    if (isNewStep && document.hasFocus() && isHere) heading.current?.focus();
  }, [step]);
  return { view, heading };
}
