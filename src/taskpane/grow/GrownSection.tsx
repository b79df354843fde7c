import { Button } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { BuildReport } from "../../actions/build-request";
import { Remarks } from "../build/Remarks";
import { focusableHeading } from "../focusable-heading";
import { describeFailure } from "../messages/describe-failure";
import { usePaneStyles } from "../pane-styles";
import { useGoTo } from "../use-go-to";
import { describeGrown, headingOf, nameOf } from "./describe-growth";
import type { PlannedGrowth } from "./use-growth";

interface GrownSectionProps {
  readonly planned: PlannedGrowth;
  readonly report: BuildReport;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** What the workbook was given, and where to go on. */
export function GrownSection({ planned, report, heading }: GrownSectionProps) {
  const pane = usePaneStyles();
  const { sheet, label } = wayOn(planned);
  const { go, failure } = useGoTo({ sheet, cell: "A5" });
  return (
    <section aria-labelledby="growth-heading">
      <h3 id="growth-heading" className={pane.sectionHeading} {...focusableHeading} ref={heading}>
        {headingOf(planned)}
      </h3>
      <p className={pane.paragraph}>{describeGrown(planned, report)}</p>
      <Remarks remarks={report.remarks} />
      <div className={pane.actions}>
        <Button className={pane.action} onClick={go}>
          {label}
        </Button>
      </div>
      {failure && (
        <p className={pane.paragraph} role="alert">
          {describeFailure(failure)}
        </p>
      )}
    </section>
  );
}

/** Where the work goes on. */
function wayOn(planned: PlannedGrowth): { readonly sheet: string; readonly label: string } {
  switch (planned.request.kind) {
    case "year":
      return { sheet: "Data points", label: `Type figures for ${nameOf(planned)}` };
    case "outcomes":
      return { sheet: "Outcomes", label: "Go to Outcomes" };
    case "upgrade":
      return { sheet: "Cover", label: "Go to the Cover" };
  }
}
