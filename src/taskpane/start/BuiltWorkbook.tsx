import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { WorkbookStatus } from "../../actions/workbook-status";
import { Notice } from "../messages/Notice";
import { useOpenView } from "../navigation";
import { usePaneStyles } from "../pane-styles";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalM}`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  advice: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

type Built = Extract<WorkbookStatus, { kind: "built" }>;

/** A workbook that the add-in has built: what it is for, what is missing in it, what to do next. */
export function BuiltWorkbook({ status }: { readonly status: Built }) {
  const pane = usePaneStyles();
  const openView = useOpenView();
  return (
    <>
      <Facts status={status} />
      {status.isReadOnly && <ReadOnlyNotice />}
      {status.missingSheets.length > 0 && <MissingSheetsNotice names={status.missingSheets} />}
      <div className={pane.actions}>
        <Button appearance="primary" className={pane.action} onClick={() => openView("check")}>
          Check figures
        </Button>
        {status.missingSheets.length > 0 && (
          <Button className={pane.action} onClick={() => openView("build")}>
            Complete workbook
          </Button>
        )}
      </div>
      <p className={pane.quiet}>No data leaves the workbook.</p>
    </>
  );
}

function Facts({ status }: { readonly status: Built }) {
  const styles = useStyles();
  const facts = [
    ["Area", status.area],
    ["Reporting year", status.reportingYear],
    [
      "Years",
      status.firstYear === status.reportingYear
        ? status.firstYear
        : `${status.firstYear} to ${status.reportingYear}`,
    ],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.flatMap(([term, fact]) => [
        <dt key={`${term} term`} className={styles.term}>
          {term}
        </dt>,
        <dd key={term} className={styles.fact}>
          {fact}
        </dd>,
      ])}
    </dl>
  );
}

function ReadOnlyNotice() {
  const styles = useStyles();
  return (
    <Notice intent="information" title="This workbook is open for reading only">
      <p className={styles.advice}>
        Figures can be checked, but nothing can be changed. To change it, save a copy or ask its owner for
        permission to edit.
      </p>
    </Notice>
  );
}

function MissingSheetsNotice({ names }: { readonly names: readonly string[] }) {
  const styles = useStyles();
  return (
    <Notice
      intent="warning"
      title={names.length === 1 ? "A sheet is missing" : `${names.length} sheets are missing`}
    >
      <p className={styles.advice}>
        {names.join(", ")}. “Complete workbook” makes {names.length === 1 ? "it" : "them"} again; the other
        sheets stay as they are.
      </p>
    </Notice>
  );
}
