import { Button } from "@fluentui/react-components";
import { useId, type RefObject } from "react";
import type { BuildReport } from "../../actions/build-request";
import { Remarks } from "../build/Remarks";
import { focusableHeading } from "../focusable-heading";
import { describeFailure } from "../messages/describe-failure";
import { useOpenView } from "../navigation";
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
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={pane.sectionHeading} {...focusableHeading} ref={heading}>
        {headingOf(planned)}
      </h3>
      <p className={pane.paragraph}>{describeGrown(planned, report)}</p>
      <Remarks remarks={report.remarks} />
      <WayOn planned={planned} report={report} />
    </section>
  );
}

/** Where the work goes on. */
function WayOn({ planned, report }: Omit<GrownSectionProps, "heading">) {
  switch (planned.request.kind) {
    case "year":
      return (
        <SheetButton
          name="Data points"
          report={report}
          label={`Type figures for ${nameOf(planned)}`}
          cell={planned.plan.firstFigure?.cell}
        />
      );
    case "outcomes":
      return <SheetButton name="Outcomes" report={report} />;
    case "upgrade":
      return <CheckButton />;
  }
}

interface SheetButtonProps {
  /** our name of the sheet */
  readonly name: string;
  readonly report: BuildReport;
  /** "Go to" and what people call the sheet, unless given */
  readonly label?: string;
  /** the headers, unless given */
  readonly cell?: string | undefined;
}

function SheetButton({ name, report, label, cell = "A5" }: SheetButtonProps) {
  const pane = usePaneStyles();
  const sheet = report.renamed.get(name) ?? name;
  const { go, failure } = useGoTo({ sheet, cell });
  return (
    <>
      <div className={pane.actions}>
        <Button className={pane.action} onClick={go}>
          {label ?? `Go to ${sheet}`}
        </Button>
      </div>
      {failure && (
        <p className={pane.paragraph} role="alert">
          {describeFailure(failure)}
        </p>
      )}
    </>
  );
}

/** An upgrade asks for no figures; what it brought is looked at first. */
function CheckButton() {
  const pane = usePaneStyles();
  const openView = useOpenView();
  return (
    <div className={pane.actions}>
      <Button className={pane.action} onClick={() => openView("check")}>
        Check figures
      </Button>
    </div>
  );
}
