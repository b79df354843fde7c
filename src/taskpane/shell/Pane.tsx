import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { Activity, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { focusableHeading } from "../focusable-heading";
import { OpenViewContext } from "../navigation";
import { firstView, views, type ViewEntry, type ViewId } from "../views";
import type { HostState } from "./host-state";
import { HostMessage } from "./HostMessage";
import { useKeptFocus } from "./keep-focus";
import { Navigation } from "./Navigation";
import { usePaneTheme } from "./pane-theme";
import { ViewBoundary } from "./ViewBoundary";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", overflowWrap: "anywhere" },
  main: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
    maxWidth: "640px",
    // Room for the ring of the focus round the heading of a section that is scrolled to the top.
    "& section": { scrollMarginTop: tokens.spacingVerticalM },
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    // The ring of the focus goes round the words, not across the pane.
    width: "fit-content",
    borderRadius: tokens.borderRadiusSmall,
    ":focus": { outlineStyle: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "3px" },
  },
});

/** The whole task pane: navigation, heading and the open view. Drawn before Excel answers. */
export function Pane({ host }: { readonly host: HostState }) {
  const styles = useStyles();
  const { theme, colorScheme } = usePaneTheme(host.kind === "ready" ? host.isDark : undefined);
  const { current, visited, openView, heading } = useOpenedViews();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main, heading);
  return (
    <FluentProvider theme={theme}>
      {/* Not a class of the provider: Fluent gives that to every list that drops down, too. */}
      <div className={styles.pane} style={{ colorScheme }}>
        <OpenViewContext value={openView}>
          <Navigation current={current} />
          <main className={styles.main} ref={main}>
            <h1 className={styles.heading} {...focusableHeading} ref={heading}>
              {current.title}
            </h1>
            {visited.map((view) => (
              // A view that is left keeps what was typed into it; its effects, such as watching cells, stop.
              <Activity key={view.id} mode={view.id === current.id ? "visible" : "hidden"}>
                <OpenedView view={view} host={host} />
              </Activity>
            ))}
          </main>
        </OpenViewContext>
      </div>
    </FluentProvider>
  );
}

function OpenedView({ view, host }: { readonly view: ViewEntry; readonly host: HostState }) {
  if (view.needsExcel && host.kind !== "ready") return <HostMessage host={host} />;
  return (
    <ViewBoundary>
      <Suspense fallback={<p role="status">{`Opening ${view.title} …`}</p>}>
        <view.View />
      </Suspense>
    </ViewBoundary>
  );
}

/** Which view is open and which were; the focus follows to the heading only when a person opened the view. */
function useOpenedViews() {
  const [opened, setOpened] = useState<{ current: ViewId; visited: readonly ViewId[]; byPerson: boolean }>({
    current: firstView,
    visited: [firstView],
    byPerson: false,
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const openView = useCallback((id: ViewId) => {
    setOpened(({ visited }) => ({
      current: id,
      visited: visited.includes(id) ? visited : [...visited, id],
      byPerson: true,
    }));
  }, []);
  useEffect(() => {
    if (opened.byPerson) heading.current?.focus();
  }, [opened]);
  return {
    current: entryOf(opened.current),
    visited: opened.visited.map(entryOf),
    openView,
    heading,
  };
}

function entryOf(id: ViewId): ViewEntry {
  const entry = views.find((view) => view.id === id);
  if (!entry) throw new Error(`The list of views has no "${id}".`);
  return entry;
}
