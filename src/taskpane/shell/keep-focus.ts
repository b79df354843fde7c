import { useEffect, type RefObject } from "react";

/**
 * When the control that has the focus goes away ("Try again", once it has worked), the focus goes to the heading of the
 * view. Else it would fall to the page itself, from where Excel on the web leads the next Tab out of the pane.
 * Someone who is not in the pane keeps the focus where it is, and nothing scrolls.
 */
export function useKeptFocus(
  place: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const main = place.current;
    if (main === null) return undefined;
    let focused: Element | null = null;
    const remember = (): void => {
      focused = document.activeElement;
    };
    const observer = new MutationObserver(() => {
      if (focused === null || focused.isConnected) return;
      focused = null;
      if (document.hasFocus() && document.activeElement === document.body)
        heading.current?.focus({ preventScroll: true });
    });
    main.addEventListener("focusin", remember);
    observer.observe(main, { childList: true, subtree: true });
    return () => {
      main.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [place, heading]);
}
