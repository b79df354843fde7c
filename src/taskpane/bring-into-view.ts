/**
 * Scrolls just so far that the element is to be seen; of one that is taller than the pane, its beginning. What comes
 * after the pressing of a button often stands below the edge of a narrow pane.
 */
export function bringIntoView(element: Element | null | undefined): void {
  if (!element) return;
  const isTaller = element.getBoundingClientRect().height > window.innerHeight;
  // jsdom has no layout and lacks this.
  element.scrollIntoView?.({ block: isTaller ? "start" : "nearest" });
}
