import { createContext, useContext, useSyncExternalStore } from "react";
import type { Desk } from "../desk/desk";
import type { PageState } from "../desk/page-state";
import type { Workbench } from "../workbench";

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === undefined) throw new Error("A part of the page was drawn outside the workbench.");
  return workbench;
}

export function useDesk(): Desk {
  return useWorkbench().desk;
}

/** What the page shows now; the part is drawn again whenever it changes. */
export function usePageState(): PageState {
  const { state } = useDesk();
  return useSyncExternalStore(state.watch, state.get);
}
