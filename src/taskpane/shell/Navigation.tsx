import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useOpenView } from "../navigation";
import { mainViews, type ViewEntry } from "../views";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    margin: 0,
    // Excel lays its own button over the top right corner of the pane.
    padding: `0 40px 0 ${tokens.spacingHorizontalXS}`,
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalXXS,
    // Six views stand in one row of the narrowest pane, 320 px.
    minWidth: "40px",
    minHeight: "52px",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXXS} 5px`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground2BrandHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    paddingBottom: "2px",
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The list of views. The buttons open views in place; there are no addresses, because Office.js takes `history.pushState` away. */
export function Navigation({ current }: { readonly current: ViewEntry }) {
  const styles = useStyles();
  const openView = useOpenView();
  const shown = current.within ?? current.id;
  return (
    <nav aria-label="Outcome Planner">
      {/* Safari drops the list role of a list without markers unless it is said */}
      <ul className={styles.list} role="list">
        {mainViews.map(({ id, label, icon: Icon }) => (
          <li key={id}>
            <button
              type="button"
              className={mergeClasses(styles.button, id === shown && styles.current)}
              aria-current={id === current.id ? "page" : id === shown ? "true" : undefined}
              onClick={() => openView(id)}
            >
              <Icon fontSize="20px" />
              {label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
