import { act, configure, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import { PlannerActionsContext, type PlannerActions } from "../../src/taskpane/planner-actions";
import type { HostState } from "../../src/taskpane/shell/host-state";
import { Pane } from "../../src/taskpane/shell/Pane";

// Fluent UI under jsdom takes seconds on a busy machine. Nothing here is about time, so nothing may fail for it.
configure({ asyncUtilTimeout: 120_000 });
/** Draws the whole pane over the given actions, as the entry file does once Excel has answered. */
export async function drawPane(
  actions: PlannerActions,
  host: HostState = { kind: "ready", isDark: false },
): Promise<{ readonly leave: () => void }> {
  standInForMissingBrowserParts();
  const { unmount } = await act(async () =>
    render(
      <PlannerActionsContext value={actions}>
        <Pane host={host} />
      </PlannerActionsContext>,
    ),
  );
  return { leave: unmount };
}

/** Opens a view from the navigation and waits until it is there. */
export async function openView(label: string): Promise<void> {
  await act(async () => fireEvent.click(navigationButton(label)));
}

/** Presses a button and waits for what follows from it. */
export async function press(button: HTMLElement): Promise<void> {
  await act(async () => fireEvent.click(button));
}

/** The button of the navigation that opens a view. */
export function navigationButton(label: string): HTMLElement {
  const button = screen
    .getAllByRole("button", { name: label })
    .find((candidate) => candidate.closest("nav") !== null);
  if (!button) throw new Error(`The navigation has no button "${label}".`);
  return button;
}

/** What axe-core finds wrong with the page; colours are left out, because jsdom does not lay out or paint. */
export async function accessibilityFaults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(" | ")}`);
}

/**
 * jsdom has no media queries; this says "light". It also says that a page whose focus is on its body has no focus,
 * where browsers say that it has: the pane is taken to be where the person is.
 */
function standInForMissingBrowserParts(): void {
  window.matchMedia = (media) => {
    const query: Partial<MediaQueryList> = {
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    };
    // Only these members are read by the pane.
    return query as MediaQueryList;
  };
  document.hasFocus = () => true;
}
