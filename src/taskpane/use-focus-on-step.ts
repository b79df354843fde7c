import { useLayoutEffect, useRef, type RefObject } from "react";
import { bringIntoView } from "./bring-into-view";
import type { DryRunState } from "./use-dry-run";

interface FocusOnStep {
  /** the whole view */
  readonly view: RefObject<HTMLDivElement | null>;
  /** of the dry run, and of the report that takes its place; each in a `section` */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/**
 * Takes the person to the heading of a step that they asked for, with as much of its section in sight as there is room.
 * Only while the focus is still in this view: someone who has gone on to the grid is not called back.
 */
export function useFocusOnStep(...steps: readonly Step[]): FocusOnStep {
  const view = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = steps.find(hasHeading) ?? "idle";
  const previous = useRef(step);
  // In the same turn as the step is drawn, before the focus that the replaced button had is looked for.
  useLayoutEffect(() => {
    const isNew = previous.current !== step && hasHeading(step);
    previous.current = step;
    if (!isNew || !document.hasFocus() || !hasFocusWithin(view.current)) return;
    heading.current?.focus({ preventScroll: true });
    bringIntoView(heading.current?.closest("section"));
  }, [step]);
  return { view, heading };
}

type Step = DryRunState<unknown, unknown, unknown>["kind"];

function hasHeading(step: Step): boolean {
  return step === "planned" || step === "done";
}

/** A button that was replaced leaves the focus on the page itself, or on the heading of the pane above the view. */
function hasFocusWithin(view: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return activeElement === body || view?.closest("main")?.contains(activeElement) === true;
}
