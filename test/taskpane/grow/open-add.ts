import { screen } from "@testing-library/react";
import { ok } from "../../../src/domain/result";
import type { PlannerActions } from "../../../src/taskpane/planner-actions";
import { drawPane, openView } from "../draw-pane";
import { builtStatus, plainActions } from "../plain-actions";

/** Opens the view of additions over the given actions, in a workbook that is built. */
export async function openAdd(changed: Partial<PlannerActions> = {}): Promise<void> {
  await drawPane(plainActions({ readStatus: async () => ok(builtStatus()), ...changed }));
  await openView("Add");
  await screen.findByRole("heading", { level: 1, name: "Add to the workbook" });
}

export const button = (name: string): HTMLElement => screen.getByRole("button", { name });
