import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";

export type Intent = "error" | "warning" | "information" | "success";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { flexShrink: 0, fontSize: "20px", lineHeight: 0 },
  body: { minWidth: 0, flexGrow: 1 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  error: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  information: {},
  informationIcon: { color: tokens.colorNeutralForeground3 },
  success: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
});

const icons = {
  error: ErrorCircleRegular,
  warning: WarningRegular,
  information: InfoRegular,
  success: CheckmarkCircleRegular,
} as const satisfies Record<Intent, unknown>;

interface NoticeProps {
  readonly intent: Intent;
  /** a sentence without its full stop */
  readonly title: string;
  /** "alert" is spoken at once; leave it out for what is already part of the page */
  readonly role?: "alert";
  readonly children?: ReactNode;
}

/** A box in the flow of the page, never over it. Our own, because Fluent's message bar lays out one line, and a trouble has four. */
export function Notice({ intent, title, role, children }: NoticeProps) {
  const styles = useStyles();
  const Icon = icons[intent];
  return (
    <div className={mergeClasses(styles.notice, styles[intent])} role={role}>
      <span className={mergeClasses(styles.icon, styles[`${intent}Icon`])}>
        <Icon />
      </span>
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
