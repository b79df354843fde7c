import type { EvidenceLine } from "../../actions/outcome-report";
import { PlaceButton } from "../messages/PlaceButton";
import { Items, Section, useItemStyles } from "./Section";
import { StatusTag } from "./StatusTag";

/** Items of local evidence with the partners' judgement. */
export function EvidenceSection({ evidence }: { readonly evidence: readonly EvidenceLine[] }) {
  const styles = useItemStyles();
  return (
    <Section title="Local evidence">
      <Items
        label="Local evidence"
        items={evidence}
        empty="No local evidence belongs to this outcome."
        draw={(item) => (
          <li key={item.id} className={styles.item}>
            <p className={styles.name}>
              <span>
                {item.name} ({item.id})
              </span>
              {item.status.status && <StatusTag status={item.status.status} />}
            </p>
            <p className={styles.line}>{describeJudgement(item)}</p>
            <PlaceButton
              what={item.kind === "data points" ? "Status" : "Judgement"}
              place={item.kind === "data points" ? item.status.place : item.judgement.place}
            />
          </li>
        )}
      />
    </Section>
  );
}

/** Evidence of the kind "data points" is worked out from figures; partners judge the rest. */
function describeJudgement({ kind, judgement, why }: EvidenceLine): string {
  if (kind === "data points") return why || "Worked out from its figures.";
  return judgement.text === "" ? "Not judged yet." : judgement.text;
}
