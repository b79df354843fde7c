import type { FocusEvent } from "react";

/**
 * Props of a heading that the focus is moved to, and from which Tab goes on into what stands below it.
 * Excel on the web takes Tab from the page: Office.js goes on from elements of its own list, which leaves out
 * `tabindex="-1"`, and from any other element leads out of the pane. So a heading is a Tab stop as long as it has the focus.
 */
export const focusableHeading = {
  tabIndex: -1,
  onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
    currentTarget.tabIndex = 0;
  },
  onBlur: ({ currentTarget }: FocusEvent<HTMLElement>) => {
    currentTarget.tabIndex = -1;
  },
};
