import type { OutcomeReport } from "../../actions/outcome-report";
import { Notice } from "../messages/Notice";
import { PlaceButton } from "../messages/PlaceButton";
import { usePaneStyles } from "../pane-styles";
import { Section } from "./Section";
import { StatusTag } from "./StatusTag";

/** What the figures and the evidence suggest, and why. Only partners agree a status. */
export function SuggestionSection({ outcome }: { readonly outcome: OutcomeReport }) {
  const pane = usePaneStyles();
  const { suggestion, filled, figures } = outcome;
  const first = figures[0];
  return (
    <Section title="Suggested status">
      <p className={pane.paragraph}>
        {suggestion.status ? (
          <>
            <StatusTag status={suggestion.status} /> {meaningOf(suggestion.text)}
          </>
        ) : (
          suggestion.text || "No suggestion."
        )}
      </p>
      {suggestion.why !== "" && <p className={pane.paragraph}>{suggestion.why}</p>}
      {filled.cells === 0 && first && (
        <Notice intent="information" title="No figures yet">
          Type them on Data points; the statuses work themselves out. <PlaceButton place={first.place} />
        </Notice>
      )}
      <PlaceButton what="Suggested status" place={suggestion.place} />
    </Section>
  );
}

/** "● Green – met, or improving" → "met, or improving" */
function meaningOf(text: string): string {
  return text.split(" – ").slice(1).join(" – ");
}
