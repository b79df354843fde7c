import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { GrowableWorkbook } from "../../actions/growable-workbook";
import { FailureMessage } from "../messages/FailureMessage";
import { Working } from "../messages/Working";
import { usePaneStyles } from "../pane-styles";
import { GrowthForm } from "./GrowthForm";
import { GrowthPlanSection } from "./GrowthPlanSection";
import { GrownSection } from "./GrownSection";
import type { Growing } from "./use-grow";

interface GrowthPartProps {
  readonly workbook: GrowableWorkbook;
  readonly growing: Growing;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

const useStyles = makeStyles({ message: { marginTop: tokens.spacingVerticalM } });

/** Years and outcomes, or the upgrade of an earlier workbook: choice, dry run, writing, result. */
export function GrowthPart({ workbook, growing, heading }: GrowthPartProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { state, plan, grow, startAgain } = growing;
  const isWorking = state.kind === "working";
  const isHere = !("part" in state) || state.part === "growth";
  const planned = "planned" in state && state.kind !== "grown" ? state.planned : undefined;
  return (
    <section aria-labelledby="years-heading">
      <h2 id="years-heading" className={pane.sectionHeading}>
        {workbook.version === "earlier" ? "Upgrade this workbook" : "A year, or outcomes"}
      </h2>
      {workbook.version === "earlier" ? (
        <>
          <p className={pane.paragraph}>
            This workbook was made by an earlier version of the add-in. Upgrading adds the columns, rows and
            formulas that came since; what was typed stays. Rows and sheets can be added afterwards.
          </p>
          {!planned && (
            <div className={pane.actions}>
              <Button
                appearance="primary"
                className={pane.action}
                disabledFocusable={isWorking}
                onClick={() => void plan({ kind: "upgrade" })}
              >
                See what will change
              </Button>
            </div>
          )}
        </>
      ) : (
        <GrowthForm
          workbook={workbook}
          isWorking={isWorking}
          onPlan={(growth) => void plan(growth)}
          onChange={() => {
            // While it is being written, the plan on the screen is the plan that is written.
            if (!isWorking) startAgain();
          }}
        />
      )}
      {planned && (
        <GrowthPlanSection
          planned={planned}
          heading={heading}
          isWorking={isWorking}
          onGrow={() => void grow(planned)}
        />
      )}
      <div className={styles.message}>
        {isHere && state.kind === "working" && <Working step={state.step} progress={state.progress} />}
        {isHere && state.kind === "failed" && (
          <FailureMessage
            failure={state.failure}
            {...(state.growth === undefined
              ? {}
              : { retry: { label: "Try again", run: () => void again(state.growth) } })}
          >
            {state.planned
              ? "What was typed in the workbook stays. A part may have been added; trying again adds the rest."
              : "Nothing has been written."}
          </FailureMessage>
        )}
      </div>
      {state.kind === "grown" && (
        <GrownSection planned={state.planned} report={state.report} heading={heading} />
      )}
    </section>
  );

  async function again(growth: Parameters<typeof plan>[0] | undefined): Promise<void> {
    if (planned) await grow(planned);
    else if (growth) await plan(growth);
  }
}
