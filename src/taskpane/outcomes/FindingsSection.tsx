import { Button } from "@fluentui/react-components";
import { groupOf } from "../../actions/check-report";
import type { OutcomeReport } from "../../actions/outcome-report";
import { FindingItem } from "../check/FindingItem";
import { useOpenView } from "../navigation";
import { usePaneStyles } from "../pane-styles";
import { Items, Section } from "./Section";

/** Figures of this outcome that contradict each other. What is only to be looked at is counted. */
export function FindingsSection({ outcome }: { readonly outcome: OutcomeReport }) {
  const pane = usePaneStyles();
  const openView = useOpenView();
  const { failed } = outcome;
  if (failed === undefined) return null;
  const toFix = failed.filter((finding) => groupOf(finding) === "to fix");
  const toLookAt = failed.length - toFix.length;
  return (
    <Section title={`To fix (${toFix.length})`}>
      <Items
        label="To fix"
        items={toFix}
        empty="Nothing to fix."
        draw={(finding) => (
          <FindingItem
            key={`${finding.ruleId} ${finding.place.sheet} ${finding.place.cell} ${finding.year ?? ""}`}
            finding={finding}
          />
        )}
      />
      <div className={pane.actions}>
        <Button className={pane.action} onClick={() => openView("check")}>
          {toLookAt === 0 ? "Check figures" : `Check figures: ${toLookAt} more to look at`}
        </Button>
      </div>
    </Section>
  );
}
