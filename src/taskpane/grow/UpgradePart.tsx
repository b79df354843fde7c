import { Button } from "@fluentui/react-components";
import { useId, type RefObject } from "react";
import type { WorkbookVersion } from "../../actions/workbook-version";
import { schemaVersion } from "../../catalogue/framework";
import { usePaneStyles } from "../pane-styles";
import { plannedIn } from "../use-dry-run";
import { GrowthSteps } from "./GrowthSteps";
import type { Growing } from "./use-growth";

interface UpgradePartProps {
  /** "same" once it has been upgraded */
  readonly version: WorkbookVersion;
  /** what Setup says */
  readonly madeBy: string;
  readonly growing: Growing;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** A workbook of an earlier version: why it is upgraded before anything else, dry run, writing, result. */
export function UpgradePart({ version, madeBy, growing, heading }: UpgradePartProps) {
  const pane = usePaneStyles();
  const id = useId();
  const isEarlier = version === "earlier";
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={pane.sectionHeading}>
        {!isEarlier && growing.state.kind === "done" ? "Upgraded" : "Upgrade this workbook"}
      </h2>
      {isEarlier && (
        <p className={pane.paragraph}>
          Made by version {madeBy}; this is version {schemaVersion}. Upgrading adds the columns, rows and
          formulas that came since; what was typed stays. Everything else can be done afterwards.
        </p>
      )}
      {isEarlier && plannedIn(growing.state) === undefined && (
        <div className={pane.actions}>
          <Button
            appearance="primary"
            className={pane.action}
            disabledFocusable={growing.state.kind === "working"}
            onClick={() => void growing.plan({ kind: "upgrade" })}
          >
            See what will change
          </Button>
        </div>
      )}
      <GrowthSteps growing={growing} heading={heading} />
    </section>
  );
}
