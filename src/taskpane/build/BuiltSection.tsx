import { Button } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { BuildReport, BuildRequest } from "../../actions/build-request";
import { focusableHeading } from "../focusable-heading";
import { useOpenView } from "../navigation";
import { usePaneStyles } from "../pane-styles";
import { Remarks } from "./Remarks";

interface BuiltSectionProps {
  readonly request: BuildRequest;
  readonly report: BuildReport;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onStartAgain: () => void;
}

/** What was made, and the next step. */
export function BuiltSection({ request, report, heading, onStartAgain }: BuiltSectionProps) {
  const pane = usePaneStyles();
  const openView = useOpenView();
  return (
    <section aria-labelledby="built-heading">
      <h2 id="built-heading" className={pane.sectionHeading} {...focusableHeading} ref={heading}>
        The workbook is built
      </h2>
      <p className={pane.paragraph}>{describeReport(request, report)}</p>
      <Remarks remarks={report.remarks} />
      <h3 className={pane.sectionHeading}>Next</h3>
      <p className={pane.paragraph}>
        {request.sample
          ? "The figures are invented and marked as invented. Look at what the sheets do with them; type your own over them."
          : `Type your figures on the sheet ${report.renamed.get("Data points") ?? "Data points"}. Where there is no figure, type [x] not available, [z] not applicable or [c] confidential. 0 is a figure.`}
      </p>
      <div className={pane.actions}>
        <Button appearance="primary" className={pane.action} onClick={() => openView("check")}>
          Check figures
        </Button>
        <Button className={pane.action} onClick={onStartAgain}>
          Build again with other choices
        </Button>
      </div>
    </section>
  );
}

/** "Fife, 2020-21 to 2024-25. Made: Cover, Rates. Completed: Setup." */
export function describeReport(request: BuildRequest, report: BuildReport): string {
  const years =
    request.firstYear === request.reportingYear
      ? request.reportingYear
      : `${request.firstYear} to ${request.reportingYear}`;
  return [
    `${request.area}, ${years}.`,
    ...(report.made.length > 0 ? [`Made: ${report.made.join(", ")}.`] : []),
    ...(report.completed.length > 0 ? [`Completed: ${report.completed.join(", ")}.`] : []),
    ...(report.made.length + report.completed.length === 0 ? ["Nothing had to be changed."] : []),
  ].join(" ");
}
