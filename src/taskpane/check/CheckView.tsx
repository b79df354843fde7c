import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { isAboutVersion } from "../../actions/check-report";
import type { Finding } from "../../domain/finding";
import { describeFailure } from "../messages/describe-failure";
import { isNotSetUpYet, NotSetUpYet, notSetUpYet } from "../messages/NotSetUpYet";
import { Notice } from "../messages/Notice";
import { PlaceButton } from "../messages/PlaceButton";
import { ReadingFailure } from "../messages/ReadingFailure";
import { StatusLine } from "../messages/StatusLine";
import { Working } from "../messages/Working";
import { usePaneStyles } from "../pane-styles";
import { usePlannerActions } from "../planner-actions";
import { lastRead, useLiveReading } from "../use-live-reading";
import { arrangeFindings, type ArrangedFindings } from "./arrange-findings";
import { Counts } from "./Counts";
import { CouldNotCheck } from "./CouldNotCheck";
import { describeCheck } from "./describe-check";
import { LeadSection } from "./LeadSection";
import { RowsWithoutId } from "./RowsWithoutId";

/** What the checks say of the figures, kept up to date while cells change. */
export default function CheckView() {
  const { checkWorkbook } = usePlannerActions();
  const { state, watchFailure, readAgain: checkAgain } = useLiveReading(checkWorkbook);
  const pane = usePaneStyles();
  const report = lastRead(state)?.value;
  const otherVersion = report?.findings.find(isAboutVersion);
  const arranged = useMemo(() => report && arrangeFindings(report.findings), [report]);
  const isNew = isNotSetUpYet(state);
  return (
    <>
      <StatusLine
        text={isNew ? notSetUpYet : describeCheck(state, arranged)}
        isOnlySpoken={state.kind === "failed" && !report}
      />
      {isNew ? (
        <NotSetUpYet>Once it is, figures that contradict each other are found here.</NotSetUpYet>
      ) : (
        <>
          {otherVersion && <OtherVersion finding={otherVersion} />}
          <Counts counts={report?.counts} />
          <div className={pane.actions}>
            <Button
              className={pane.action}
              disabledFocusable={state.kind === "working" && !state.previous}
              onClick={checkAgain}
            >
              Check again
            </Button>
          </div>
          {state.kind === "failed" && (
            <ReadingFailure failure={state.failure} readAgain={checkAgain}>
              {state.previous && "What stands below is from the last check that could be done."}
            </ReadingFailure>
          )}
          {state.kind === "working" && !state.previous && <Working step="Checking the figures" />}
          {arranged && <Findings arranged={arranged} />}
          <p className={pane.quiet}>
            {watchFailure
              ? `The checks do not run by themselves here. ${describeFailure(watchFailure)}`
              : "The checks run again by themselves when cells change. They change nothing in the workbook."}
          </p>
        </>
      )}
    </>
  );
}

/** Before everything else: it says how the findings are to be read. */
function OtherVersion({ finding: { message, advice, place } }: { readonly finding: Finding }) {
  const pane = usePaneStyles();
  return (
    <Notice intent="warning" title={`${message}.`}>
      <p className={pane.paragraph}>{advice}</p>
      <PlaceButton place={place} />
    </Notice>
  );
}

function Findings({ arranged }: { readonly arranged: ArrangedFindings }) {
  return (
    <>
      <LeadSection title="To fix" group={arranged.toFix} otherTitle="To look at" empty="Nothing to fix." />
      <LeadSection
        title="To look at"
        group={arranged.toLookAt}
        otherTitle="To fix"
        empty="Nothing to look at."
      />
      <RowsWithoutId checked={arranged} />
      <CouldNotCheck {...arranged.couldNotCheck} />
    </>
  );
}
