import { useState } from "react";
import { versionOf, whyNoWriting } from "../../actions/workbook-version";
import type { WorkbookStatus } from "../../actions/workbook-status";
import { describeGrowing } from "../grow/describe-growth";
import { UpgradePart } from "../grow/UpgradePart";
import { isUpgrade, useGrowth } from "../grow/use-growth";
import { DryRunSteps } from "../messages/DryRunSteps";
import { NoWriting } from "../messages/NoWriting";
import { StatusLine } from "../messages/StatusLine";
import { usePaneStyles } from "../pane-styles";
import { usePlannerActions } from "../planner-actions";
import { spokenState } from "../spoken-state";
import { alone, plannedIn } from "../use-dry-run";
import { useFocusOnStep } from "../use-focus-on-step";
import { useWorkbookStatus } from "../use-workbook-status";
import { initialChoices, type BuildChoices } from "./build-choices";
import { BuildForm } from "./BuildForm";
import { BuiltSection, describeReport } from "./BuiltSection";
import { describePlan } from "./describe-plan";
import { PlanSection } from "./PlanSection";
import { useBuild, type Building } from "./use-build";

/**
 * Choices, dry run, build, report: one after the other, with nothing written before the second button. A workbook of an
 * earlier version is upgraded first; one of a newer version is left alone.
 */
export default function BuildView() {
  const { state: reading, readAgain } = useWorkbookStatus();
  const building = useBuild();
  const growing = useGrowth(readAgain);
  const { view, heading } = useFocusOnStep(building.state.kind, growing.state.kind);
  const status = reading.kind === "ready" ? reading.status : undefined;
  const [choices, setChoices] = useChoices(status);
  const { state } = building;
  const built = status?.kind === "built" ? { ...status, version: versionOf(status) } : undefined;
  const why = built && whyNoWriting(built);
  return (
    <div ref={view}>
      <StatusLine text={spoken(building.state) || describeGrowing(growing.state)} isOnlySpoken />
      {why !== undefined ? (
        <NoWriting why={why}>
          {why === "newer"
            ? "Nothing can be built in it with this one. Update the add-in, then open the workbook again."
            : "To build in it, save a copy or ask its owner for permission to edit."}
        </NoWriting>
      ) : state.kind === "done" ? (
        <BuiltSection
          request={state.planned.request}
          report={state.report}
          heading={heading}
          onStartAgain={() => {
            readAgain();
            building.startAgain();
          }}
        />
      ) : (
        <>
          {built && (built.version === "earlier" || isUpgrade(growing.state)) && (
            <UpgradePart
              version={built.version}
              madeBy={built.schemaVersion}
              growing={growing}
              heading={heading}
            />
          )}
          {built?.version !== "earlier" && (
            <>
              {built && <BuiltBefore area={built.area} />}
              <Steps
                building={alone(building, [growing])}
                choices={choices}
                heading={heading}
                onChoices={setChoices}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}

interface StepsProps {
  readonly building: Building;
  readonly choices: BuildChoices;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
  readonly onChoices: (choices: BuildChoices) => void;
}

/** The form, the dry run below it, and what is being done. */
function Steps({ building, choices, heading, onChoices }: StepsProps) {
  const { state, plan, startAgain } = building;
  const isWorking = state.kind === "working";
  return (
    <>
      <BuildForm
        choices={choices}
        isWorking={isWorking}
        isPlanned={plannedIn(state) !== undefined}
        onPlan={(request) => void plan(request)}
        onChoices={(next) => {
          // While it is being written, the plan on the screen is the plan that is written.
          if (isWorking) return;
          onChoices(next);
          startAgain();
        }}
      />
      <DryRunSteps
        run={building}
        halfWay="What was typed in the workbook stays. A part may have been built; trying again makes the rest."
        drawPlan={(planned, wayOn) => <PlanSection plan={planned.plan} heading={heading} {...wayOn} />}
      />
    </>
  );
}

function BuiltBefore({ area }: { readonly area: string }) {
  const pane = usePaneStyles();
  return (
    <p className={pane.paragraph}>
      This workbook is built for {area}. Building again makes what is missing; what you have typed stays.
    </p>
  );
}

/** What a screen reader hears of the state. Trouble speaks for itself. */
function spoken(state: Building["state"]): string {
  return spokenState(state, {
    planned: ({ plan }) => describePlan(plan),
    done: (report, { request }) => `The workbook is built. ${describeReport(request, report)}`,
  });
}

/** The form follows the workbook until the person has chosen something. */
function useChoices(status: WorkbookStatus | undefined) {
  const { today } = usePlannerActions();
  const [typed, setTyped] = useState<BuildChoices>();
  const [date] = useState(today);
  return [typed ?? initialChoices(status, date), setTyped] as const;
}
