import { useId } from "react";
import { usePaneStyles } from "../pane-styles";
import type { LeadGroup } from "./arrange-findings";
import { FindingItem } from "./FindingItem";
import { LongList } from "./LongList";

interface LeadSectionProps {
  readonly title: string;
  readonly group: LeadGroup;
  /** the group under which folded findings of this one may stand */
  readonly otherTitle: string;
  readonly empty: string;
}

/** One group of findings to act on. */
export function LeadSection({ title, group, otherTitle, empty }: LeadSectionProps) {
  const pane = usePaneStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={pane.sectionHeading}>
        {title} ({group.count})
      </h2>
      {group.count === 0 && <p className={pane.paragraph}>{empty}</p>}
      <LongList
        label={title}
        items={group.leads}
        draw={(lead) => <FindingItem key={lead.key} finding={lead.finding} folded={lead.folded} />}
      />
      {group.isOneToldFirst && (
        <p className={pane.quiet}>1 of these, about the version, stands at the top.</p>
      )}
      {group.shownElsewhere > 0 && (
        <p className={pane.quiet}>
          {group.shownElsewhere === 1 ? "1 of these stands" : `${group.shownElsewhere} of these stand`} under{" "}
          {otherTitle}, with the finding that {group.shownElsewhere === 1 ? "it follows" : "they follow"}{" "}
          from.
        </p>
      )}
    </section>
  );
}
