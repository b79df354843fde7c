import type { OutcomeReport, PlacedText } from "../../actions/outcome-report";
import { PlaceButton } from "../messages/PlaceButton";
import { Items, Section, useItemStyles } from "./Section";

/** What partners decide about the outcome; typed on the sheet. */
export function DecisionSection({ outcome }: { readonly outcome: OutcomeReport }) {
  const styles = useItemStyles();
  const decisions: readonly (readonly [string, PlacedText])[] = [
    ["How near", outcome.howNear],
    ["Priority", outcome.isPriority],
    ["Action", outcome.action],
  ];
  return (
    <Section title="Decision">
      <Items
        label="Decision"
        items={decisions}
        empty=""
        draw={([question, answer]) => (
          <li key={question} className={styles.item}>
            <p className={styles.name}>{question}</p>
            <p className={styles.line}>{answer.text === "" ? "Not decided yet." : answer.text}</p>
            <PlaceButton what={question} place={answer.place} />
          </li>
        )}
      />
    </Section>
  );
}
