import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Status } from "../../domain/status";

const useStyles = makeStyles({
  tag: {
    display: "inline-flex",
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  Green: {
    border: `1px solid ${tokens.colorStatusSuccessBorder2}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  Amber: {
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  Red: {
    border: `1px solid ${tokens.colorStatusDangerBorder2}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  Grey: { backgroundColor: tokens.colorNeutralBackground3 },
});

/** The symbols of the sheets; each has its own shape, so that the colour only helps. */
const symbols: Readonly<Record<Status, string>> = { Green: "●", Amber: "▲", Red: "■", Grey: "○" };

/** A status as a word with its symbol. */
export function StatusTag({ status }: { readonly status: Status }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.tag, styles[status])}>
      <span aria-hidden="true">{symbols[status]}</span>
      {status}
    </span>
  );
}
