import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { RefObject } from "react";
import type { OutcomeReport, OutcomesReport } from "../../actions/outcome-report";
import { focusableHeading } from "../focusable-heading";
import { usePaneStyles } from "../pane-styles";
import { ActivitiesSection } from "./ActivitiesSection";
import { AgreementSection } from "./AgreementSection";
import { ChartsSection } from "./ChartsSection";
import { DecisionSection } from "./DecisionSection";
import { EvidenceSection } from "./EvidenceSection";
import { FiguresSection } from "./FiguresSection";
import { FindingsSection } from "./FindingsSection";
import { NarrativeSection } from "./NarrativeSection";
import { SuggestionSection } from "./SuggestionSection";
import type { Agreement } from "./use-agreement";

interface OutcomeDetailProps {
  readonly outcome: OutcomeReport;
  readonly report: OutcomesReport;
  readonly agreement: Agreement;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** after a sheet was made */
  readonly onMade: () => void;
  /** back to the list; absent when there is only one outcome */
  readonly onAll: (() => void) | undefined;
}

/** One outcome, from its status to the words for the report; each item leads to its cell. */
export function OutcomeDetail({ outcome, report, agreement, heading, onMade, onAll }: OutcomeDetailProps) {
  const pane = usePaneStyles();
  return (
    <>
      {onAll && (
        <div className={pane.actions}>
          <Button className={pane.action} icon={<ArrowLeftRegular />} onClick={onAll}>
            All outcomes
          </Button>
        </div>
      )}
      <h2 className={pane.sectionHeading} {...focusableHeading} ref={heading}>
        {outcome.title}
      </h2>
      <SuggestionSection outcome={outcome} />
      <AgreementSection outcome={outcome} agreement={agreement} isReadOnly={report.isReadOnly} />
      <FindingsSection outcome={outcome} />
      <FiguresSection figures={outcome.figures} />
      <ChartsSection
        charts={outcome.charts}
        sheet={report.chartsSheet}
        isReadOnly={report.isReadOnly}
        onMade={onMade}
      />
      <EvidenceSection evidence={outcome.evidence} />
      <ActivitiesSection outcome={outcome} />
      <DecisionSection outcome={outcome} />
      <NarrativeSection narrative={outcome.narrative} />
    </>
  );
}
