import { Button } from "@fluentui/react-components";
import type { CellPlace } from "../../domain/finding";
import { describeFailure } from "../messages/describe-failure";
import { useOpenView } from "../navigation";
import { usePaneStyles } from "../pane-styles";
import { useGoTo } from "../use-go-to";
import type { StepLead } from "./next-steps";

interface LeadButtonProps {
  readonly lead: StepLead;
  /** the one prominent button of the view */
  readonly isNext?: boolean;
}

/** Opens the view, or goes to the cell, that a step leads to. */
export function LeadButton({ lead, isNext = false }: LeadButtonProps) {
  const pane = usePaneStyles();
  const openView = useOpenView();
  const appearance = isNext ? "primary" : "secondary";
  if (lead.kind === "cell") return <CellButton {...lead} appearance={appearance} />;
  return (
    <Button appearance={appearance} className={pane.action} onClick={() => openView(lead.view)}>
      {lead.label}
    </Button>
  );
}

interface CellButtonProps {
  readonly place: CellPlace;
  readonly label: string;
  readonly appearance: "primary" | "secondary";
}

function CellButton({ place, label, appearance }: CellButtonProps) {
  const pane = usePaneStyles();
  const { go, failure } = useGoTo(place);
  return (
    <>
      <Button
        appearance={appearance}
        className={pane.action}
        aria-label={`${label}: ${place.sheet}, ${place.cell}`}
        onClick={go}
      >
        {label}
      </Button>
      {failure && (
        <p className={pane.paragraph} role="alert">
          {describeFailure(failure)}
        </p>
      )}
    </>
  );
}
