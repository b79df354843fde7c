import { makeStyles, tokens } from "@fluentui/react-components";

/** The few shapes of text and controls that every view has. */
export const usePaneStyles = makeStyles({
  paragraph: { margin: `0 0 ${tokens.spacingVerticalM}` },
  quiet: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sectionHeading: {
    margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // The ring of the focus goes round the words, not across the pane.
    width: "fit-content",
    borderRadius: tokens.borderRadiusSmall,
    ":focus": { outlineStyle: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "3px" },
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  action: { minHeight: "44px" },
  /** what is typed or chosen in; its own width is that of twenty letters, which large text makes wider than a narrow pane */
  field: {
    width: "100%",
    minWidth: 0,
    minHeight: "44px",
    "& input": { width: "100%", minWidth: 0 },
    "& select": { width: "100%", minWidth: 0, minHeight: "44px", textOverflow: "ellipsis" },
  },
  plainList: { margin: 0, padding: 0, listStyleType: "none" },
});
