import { makeStyles, tokens } from "@fluentui/react-components";
import { frameworkEdition } from "../../catalogue/framework";
import { usePaneStyles } from "../pane-styles";

const useStyles = makeStyles({
  list: { margin: `0 0 ${tokens.spacingVerticalM}` },
  term: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

type Meanings = readonly (readonly [term: string, meaning: string])[];

const shorthand: Meanings = [
  ["a number", "The figure. 0 is a figure: it was counted and there were none."],
  ["[x]", "Not available: nobody holds the figure, or it has not been supplied."],
  ["[z]", "Not applicable: the figure cannot exist here."],
  ["[c]", "Confidential: the figure is held back, because it could point to a person."],
  ["blank", "Not entered yet. Nothing is worked out over a gap."],
];

const groups: Meanings = [
  ["To fix", "Figures that cannot all be true, or a sum that must not be reported."],
  ["To look at", "Probably a mistake, but it can be true."],
  [
    "Could not check",
    "A figure is missing, or a check did not work. Nothing is known, so it is not counted as passed.",
  ],
];

const verdicts: Meanings = [
  ["passed", "The figures agree."],
  ["failed", "The figures contradict each other; it stands under To fix or To look at."],
  ["not tested", "A figure that the check needs is missing."],
  ["not applicable", "The check has nothing to judge here, for example because of [z]."],
  ["broken", "The check itself did not work. The other checks are not affected."],
];

const progress: Meanings = [
  ["● Green", "Met, or improving."],
  ["▲ Amber", "Close, mixed, or no clear change."],
  ["■ Red", "Far off, or worsening."],
  ["○ Grey", "Not enough information to say. It is not a failure."],
];

const colours: Meanings = [
  [
    "cells to fill",
    "Input cells and cells with formulas look different; the fourth row of each sheet says how.",
  ],
  ["status", "A status is always written as a word. Its colour only helps to find it."],
];

/** What the words, codes and numbers mean. Needs no workbook. */
export default function HelpView() {
  const pane = usePaneStyles();
  return (
    <>
      <h2 className={pane.sectionHeading}>What to type in a figure’s cell</h2>
      <MeaningList meanings={shorthand} />
      <h2 className={pane.sectionHeading}>Colours</h2>
      <MeaningList meanings={colours} />
      <h2 className={pane.sectionHeading}>Progress status of an outcome</h2>
      <MeaningList meanings={progress} />
      <p className={pane.paragraph}>
        The workbook suggests a status and says why; partners agree one, which may differ. When figures change
        afterwards, the agreed status stays and is marked as agreed before the latest data. The limits between
        the statuses are this workbook’s own; they stand on Setup, where they can be changed.
      </p>
      <h2 className={pane.sectionHeading}>Priority scores</h2>
      <p className={pane.paragraph}>
        Each improvement activity gets six scores from 1 to 5. The priority is their mean. A lower score means
        a higher priority: 1 comes first. With fewer than six scores the cell says so, and there is no mean.
      </p>
      <h2 className={pane.sectionHeading}>What the checks say</h2>
      <MeaningList meanings={groups} />
      <h2 className={pane.sectionHeading}>The five counts</h2>
      <p className={pane.paragraph}>One count for each rule, row and year.</p>
      <MeaningList meanings={verdicts} />
      <h2 className={pane.sectionHeading}>Privacy</h2>
      <p className={pane.paragraph}>
        No data leaves the workbook. The add-in sends nothing, and it keeps nothing outside the workbook.
        Excel itself and Microsoft’s Office.js script are Microsoft’s, under their own terms.
      </p>
      <h2 className={pane.sectionHeading}>About</h2>
      <p className={pane.paragraph}>Titles, numbers and labels: {frameworkEdition}.</p>
    </>
  );
}

function MeaningList({ meanings }: { readonly meanings: Meanings }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {meanings.flatMap(([term, meaning]) => [
        <dt key={`${term} term`} className={styles.term}>
          {term}
        </dt>,
        <dd key={term} className={styles.meaning}>
          {meaning}
        </dd>,
      ])}
    </dl>
  );
}
