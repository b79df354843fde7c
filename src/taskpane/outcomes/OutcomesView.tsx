import { useEffect, useRef, useState } from "react";
import type { OutcomeReport, OutcomesReport } from "../../actions/outcome-report";
import type { Trouble } from "../../domain/trouble";
import { describeFailure } from "../messages/describe-failure";
import { isNotSetUpYet, NotSetUpYet, notSetUpYet } from "../messages/NotSetUpYet";
import { Notice } from "../messages/Notice";
import { ReadingFailure } from "../messages/ReadingFailure";
import { StatusLine } from "../messages/StatusLine";
import { Working } from "../messages/Working";
import { usePaneStyles } from "../pane-styles";
import { usePlannerActions } from "../planner-actions";
import { lastRead, useLiveReading, type ReadingState } from "../use-live-reading";
import { describeStanding } from "./describe-outcome";
import { OutcomeDetail } from "./OutcomeDetail";
import { OutcomeList } from "./OutcomeList";
import { useAgreement } from "./use-agreement";
import { useNewestWords } from "./use-newest-words";

/** Everything about an outcome in one place, kept up to date while cells change; its status is agreed here. */
export default function OutcomesView() {
  const { readOutcomes } = usePlannerActions();
  const { state, watchFailure, readAgain } = useLiveReading(readOutcomes);
  const agreement = useAgreement(readAgain);
  const [chosenId, setChosenId] = useState<string>();
  const pane = usePaneStyles();
  const report = lastRead(state)?.value;
  const isOnly = report?.outcomes.length === 1;
  const chosen = isOnly ? report.outcomes[0] : report?.outcomes.find(({ id }) => id === chosenId);
  const heading = useFocusOnChoice(chosen?.id, isOnly);
  const isNew = isNotSetUpYet(state);
  const read = isNew ? notSetUpYet : describeReading(state, chosen);
  const words = useNewestWords(agreement.phase, read, lastRead(state));
  return (
    <>
      <StatusLine text={words} isOnlySpoken={report !== undefined || state.kind === "failed"} />
      {isNew && (
        <NotSetUpYet>
          Once it is, this view gathers what there is about each outcome, and its status is agreed here.
        </NotSetUpYet>
      )}
      {state.kind === "failed" && !isNew && (
        <ReadingFailure failure={state.failure} readAgain={readAgain}>
          {state.previous && "What stands below is from the last time that the workbook could be read."}
        </ReadingFailure>
      )}
      {state.kind === "working" && !state.previous && <Working step="Reading the outcomes" />}
      {report?.gaps.map((gap) => (
        <Notice key={gap} intent="warning" title={gap} />
      ))}
      {report?.outcomes.length === 0 && (
        <p className={pane.paragraph}>
          The sheet Outcomes has no outcome. Build again to get its rows back; what you have typed stays.
        </p>
      )}
      {report && !chosen && <OutcomeList outcomes={report.outcomes} onChoose={setChosenId} />}
      {report && chosen && (
        <OutcomeDetail
          key={chosen.id}
          outcome={chosen}
          report={report}
          agreement={agreement}
          heading={heading}
          onMade={readAgain}
          onAll={isOnly ? undefined : () => setChosenId(undefined)}
        />
      )}
      {report && (
        <p className={pane.quiet}>
          {watchFailure
            ? `This view does not follow changes by itself here. ${describeFailure(watchFailure)}`
            : "This view follows the workbook: when cells change, it changes."}
        </p>
      )}
    </>
  );
}

/** What a screen reader hears of a reading. A repeated reading with nothing new has the same words and is not spoken. */
function describeReading(state: ReadingState<OutcomesReport>, chosen: OutcomeReport | undefined): string {
  if (state.kind === "waiting") return describeWaiting(state.trouble);
  const report = lastRead(state)?.value;
  if (report === undefined) return state.kind === "failed" ? "" : "Reading the outcomes …";
  return chosen ? `${chosen.title}: ${describeStanding(chosen)}.` : `${report.outcomes.length} outcomes.`;
}

function describeWaiting({ found, whatToDo }: Trouble): string {
  return `${found}. ${whatToDo} The view follows by itself.`;
}

/** Takes the person to the heading of the outcome that they chose from the list. */
function useFocusOnChoice(chosenId: string | undefined, isOnly: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (chosenId !== undefined && !isOnly) heading.current?.focus();
  }, [chosenId, isOnly]);
  return heading;
}
