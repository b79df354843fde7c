import type { FigureLine } from "../../actions/outcome-report";
import { PlaceButton } from "../messages/PlaceButton";
import { Items, Section, useItemStyles } from "./Section";
import { StatusTag } from "./StatusTag";

/** The national indicator's parts, indicators of the partnership's own and the rates, each with its latest number, change and status. */
export function FiguresSection({ figures }: { readonly figures: readonly FigureLine[] }) {
  const styles = useItemStyles();
  return (
    <Section title="Figures">
      <Items
        label="Figures"
        items={figures}
        empty="No indicator, national or your own, and no rate belong to this outcome."
        draw={(figure) => (
          <li key={figure.id} className={styles.item}>
            <p className={styles.name}>
              <span>
                {figure.name} ({figure.id})
              </span>
              {figure.status.status && <StatusTag status={figure.status.status} />}
            </p>
            <p className={styles.line}>
              {figure.latest}
              {figure.change !== "" && `, ${figure.change}`}
            </p>
            {figure.why !== "" && <p className={styles.line}>{figure.why}</p>}
            <PlaceButton place={figure.place} />
          </li>
        )}
      />
    </Section>
  );
}
