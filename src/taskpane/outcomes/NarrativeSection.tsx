import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PlacedText } from "../../actions/outcome-report";
import { PlaceButton } from "../messages/PlaceButton";
import { usePaneStyles } from "../pane-styles";
import { copyText } from "./copy-text";
import { Section } from "./Section";

/** The paragraph for the report, written by the workbook, to be copied. */
export function NarrativeSection({ narrative }: { readonly narrative: PlacedText }) {
  const pane = usePaneStyles();
  const [copied, setCopied] = useState<{ readonly text: string; readonly isThere: boolean }>();
  // What was said of an older text would be wrong of this one.
  const said = copied?.text === narrative.text ? copied : undefined;
  return (
    <Section title="In words">
      <p className={pane.paragraph}>{narrative.text === "" ? "No paragraph yet." : narrative.text}</p>
      <div className={pane.actions}>
        {narrative.text !== "" && (
          <Button
            className={pane.action}
            onClick={() =>
              void copyText(narrative.text).then((isThere) => setCopied({ text: narrative.text, isThere }))
            }
          >
            Copy paragraph
          </Button>
        )}
      </div>
      <p role="status" className={pane.quiet}>
        {said &&
          (said.isThere ? "Copied." : "Excel does not allow copying from here. Copy the cell instead.")}
      </p>
      <PlaceButton what="Narrative" place={narrative.place} />
    </Section>
  );
}
