import { createContext, useContext } from "react";
import type { ViewId } from "./views";

/** Opens another view because the person asked for it; the focus then goes to its heading. */
export type OpenView = (view: ViewId) => void;

export const OpenViewContext = createContext<OpenView>(() => {
  throw new Error("OpenViewContext has no provider: a view was drawn outside the pane.");
});

export function useOpenView(): OpenView {
  return useContext(OpenViewContext);
}
