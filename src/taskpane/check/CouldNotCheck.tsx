import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import { usePaneStyles } from "../pane-styles";
import { keyMaker, type UncheckedRule } from "./arrange-findings";
import { describeYears } from "./describe-years";
import { FindingItem } from "./FindingItem";
import { LongList } from "./LongList";

const useStyles = makeStyles({
  rule: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  toggle: {
    justifyContent: "flex-start",
    width: "100%",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  findings: { paddingLeft: tokens.spacingHorizontalL },
});

interface CouldNotCheckProps {
  readonly count: number;
  readonly rules: readonly UncheckedRule[];
}

/** What nothing is known about, one entry for each rule: not tested is not passed. */
export function CouldNotCheck({ count, rules }: CouldNotCheckProps) {
  const pane = usePaneStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={pane.sectionHeading}>
        Could not check ({count})
      </h2>
      <p className={pane.paragraph}>
        {count === 0
          ? "Every check had the figures that it needs."
          : "These checks lack a figure, so they say neither right nor wrong."}
      </p>
      <LongList
        label="Could not check"
        items={rules}
        draw={(rule) =>
          rule.findings.length === 1 && rule.findings[0] ? (
            <FindingItem key={rule.key} finding={rule.findings[0]} />
          ) : (
            <FoldedRule key={rule.key} rule={rule} />
          )
        }
      />
    </section>
  );
}

function FoldedRule({ rule }: { readonly rule: UncheckedRule }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <li className={styles.rule}>
      <Button
        appearance="transparent"
        className={styles.toggle}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {describeRule(rule)}
      </Button>
      {isOpen && (
        <div id={id} className={styles.findings}>
          <Findings rule={rule} />
        </div>
      )}
    </li>
  );
}

function Findings({ rule }: { readonly rule: UncheckedRule }) {
  const keyOf = keyMaker();
  const items = rule.findings.map((finding) => ({ key: keyOf(finding), finding }));
  return (
    <LongList
      label={rule.rule}
      items={items}
      draw={({ key, finding }) => <FindingItem key={key} finding={finding} />}
    />
  );
}

/** "VT-02, accepted above aware: 5 not tested, 2020-21 to 2024-25" */
function describeRule({ rule, ruleId, result, findings, years }: UncheckedRule): string {
  const when = years.length === 0 ? "" : `, ${describeYears(years)}`;
  const inWords = ruleId.replaceAll("-", " ").replace("scotland", "Scotland"); // the one name in an id
  return `${rule}, ${inWords}: ${findings.length} ${result}${when}`;
}
