import type { Desk } from "../desk/desk";
import { activeSheet } from "../desk/desk";
import { hasList, openCellMenu } from "../desk/cell-menus";
import { validationOf } from "../editing/validation";
import type { Rectangle } from "./pane-geometry";

/** What hangs on the active cell: the drop-down button at its right, the input message below it. */
export interface CellAttachments {
  readonly elements: readonly HTMLElement[];
  show(
    rectangle: Rectangle,
    room: { readonly width: number; readonly height: number },
    isShown: boolean,
  ): void;
}

export const inputMessageId = "input-message";

export function createCellAttachments(desk: Desk): CellAttachments {
  const button = document.createElement("button");
  button.className = "list-button";
  button.type = "button";
  button.tabIndex = -1;
  button.textContent = "▾";
  button.title = "Open the list (Alt+Down)";
  button.setAttribute("aria-label", "Open the list");
  button.addEventListener("click", () => openCellMenu(desk, desk.state.get().selection.active));

  const message = document.createElement("div");
  message.className = "input-message";
  message.id = inputMessageId;
  let shown = "";

  return {
    elements: [button, message],
    show: (rectangle, room, isShown) => {
      const place = desk.state.get().selection.active;
      const sheet = activeSheet(desk);
      const prompt = validationOf(sheet, place)?.prompt;
      const text = [prompt?.title, prompt?.message].filter((part) => part).join("\n");
      button.hidden = !isShown || !hasList(sheet, place);
      button.style.left = `${rectangle.x + rectangle.width + 1}px`;
      button.style.top = `${rectangle.y + rectangle.height - 19}px`;
      message.hidden = !isShown || text === "";
      if (text !== shown) {
        shown = text;
        const title = document.createElement("strong");
        title.textContent = prompt?.title ?? "";
        const body = document.createElement("div");
        body.textContent = prompt?.message ?? "";
        message.replaceChildren(...(prompt?.title ? [title, body] : [body]));
      }
      if (message.hidden) return;
      const height = message.offsetHeight;
      const below = rectangle.y + rectangle.height + 6;
      const top = below + height < room.height ? below : Math.max(0, rectangle.y - height - 6);
      message.style.left = `${Math.max(0, Math.min(rectangle.x + 12, room.width - message.offsetWidth - 8))}px`;
      message.style.top = `${top}px`;
    },
  };
}
