import { makeStyles, tokens } from "@fluentui/react-components";
import type { Trouble } from "../../domain/trouble";
import { PlaceButton } from "./PlaceButton";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalXS} 0 0` },
  term: { display: "inline", color: tokens.colorNeutralForeground2 },
  detail: { display: "inline", margin: 0 },
});

/** Expected, where and what to do of a trouble; what was found is the title above it. */
export function TroubleDetails({ trouble }: { readonly trouble: Trouble }) {
  const { expected, where, whatToDo } = trouble;
  return (
    <Details
      entries={[
        ["Expected", expected],
        ...(where === undefined ? [] : [["Where", <Where key="where" where={where} />] as const]),
        ["What to do", whatToDo],
      ]}
    />
  );
}

function Details({ entries }: { readonly entries: readonly (readonly [string, React.ReactNode])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {entries.map(([term, detail]) => (
        <div key={term}>
          <dt className={styles.term}>{term}: </dt>
          <dd className={styles.detail}>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}

function Where({ where }: { readonly where: NonNullable<Trouble["where"]> }) {
  const { sheet, cell } = where;
  return cell === undefined ? sheet : <PlaceButton place={{ sheet, cell }} />;
}
