import type { CellMenu as Menu } from "../desk/page-state";
import type { Rectangle } from "./pane-geometry";

/** The list that hangs below a cell: values of a drop-down, or ways to sort. */
export interface CellMenuView {
  readonly element: HTMLElement;
  show(
    menu: Menu | undefined,
    rectangle: Rectangle,
    room: { readonly width: number; readonly height: number },
  ): void;
}

/** @param close called when the person leaves the menu without choosing */
export function createCellMenu(close: () => void): CellMenuView {
  const element = document.createElement("div");
  element.className = "cell-menu";
  element.hidden = true;
  let shown: Menu | undefined;

  const items = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(".item")];
  const focusItem = (index: number): void =>
    items()[Math.max(0, Math.min(items().length - 1, index))]?.focus();

  element.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const index = items().findIndex((item) => item === document.activeElement);
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: items().length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) focusItem(next);
    else if (event.key === "Enter" || event.key === " ") shown?.items[index]?.run();
    else if (event.key === "Escape" || event.key === "Tab" || (event.altKey && event.key === "ArrowUp"))
      close();
    else if (event.key.length === 1) focusItem(startingWith(items(), event.key, index));
    event.preventDefault();
  });

  return {
    element,
    show: (menu, rectangle, room) => {
      element.hidden = menu === undefined;
      if (menu !== undefined) {
        const below = room.height - (rectangle.y + rectangle.height);
        const left = Math.max(0, Math.min(rectangle.x, room.width - 240));
        element.style.cssText = `left:${left}px;min-width:${Math.min(rectangle.width, 320)}px;${
          below > 160 || below > rectangle.y
            ? `top:${rectangle.y + rectangle.height}px;max-height:${Math.max(80, below - 8)}px`
            : `bottom:${room.height - rectangle.y}px;max-height:${rectangle.y - 8}px`
        }`;
      }
      if (menu === shown) return;
      shown = menu;
      element.setAttribute("role", menu?.kind === "list" ? "listbox" : "menu");
      element.setAttribute("aria-label", menu?.label ?? "");
      element.replaceChildren(...(menu === undefined ? [] : menuElements(menu)));
      if (menu !== undefined)
        focusItem(
          Math.max(
            0,
            menu.items.findIndex((item) => item.isCurrent),
          ),
        );
    },
  };
}

function menuElements(menu: Menu): HTMLElement[] {
  const items = menu.items.map((item) => {
    const element = document.createElement("div");
    element.className = "item";
    element.tabIndex = -1;
    element.setAttribute("role", menu.kind === "list" ? "option" : "menuitem");
    if (menu.kind === "list") element.setAttribute("aria-selected", String(item.isCurrent === true));
    element.textContent = item.label;
    element.addEventListener("click", item.run);
    return element;
  });
  if (menu.remark === undefined) return items;
  const remark = document.createElement("div");
  remark.className = "remark";
  remark.textContent = menu.remark;
  return [...items, remark];
}

function startingWith(items: readonly HTMLElement[], letter: string, from: number): number {
  const matches = items.map((item) => item.textContent.toLowerCase().startsWith(letter.toLowerCase()));
  const next = matches.indexOf(true, from + 1);
  return next >= 0 ? next : Math.max(from, matches.indexOf(true));
}
