import type { CellMenu as Menu } from "../desk/page-state";
import { filterForm } from "./filter-form";
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

  const items = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(".item:not([aria-disabled])")];
  const focusItem = (index: number): void =>
    items()[Math.max(0, Math.min(items().length - 1, index))]?.focus();

  for (const kind of ["copy", "cut", "paste"] as const)
    element.addEventListener(kind, (event) => event.stopPropagation()); // of the search field, not of the cells
  element.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (shown?.kind === "filter") {
      if (inFilterMenu(element, event, close)) event.preventDefault();
      return;
    }
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
        const left = Math.max(
          0,
          Math.min(rectangle.x, room.width - (menu.kind === "filter" ? filterWidth : 240)),
        );
        element.style.cssText = `left:${left}px;min-width:${Math.min(rectangle.width, 320)}px;${
          below > 160 || below > rectangle.y
            ? `top:${rectangle.y + rectangle.height}px;max-height:${Math.max(80, below - 8)}px`
            : `bottom:${room.height - rectangle.y}px;max-height:${rectangle.y - 8}px`
        }`;
      }
      if (menu === shown) return;
      shown = menu;
      element.setAttribute("role", roles[menu?.kind ?? "table"]);
      element.classList.toggle("with-filter", menu?.kind === "filter");
      element.setAttribute("aria-label", menu?.label ?? "");
      element.replaceChildren(...(menu === undefined ? [] : menuElements(menu, close)));
      if (menu?.kind === "filter") stopsOf(element)[0]?.focus();
      else if (menu !== undefined)
        focusItem(
          Math.max(
            0,
            menu.items.findIndex((item) => item.isCurrent),
          ),
        );
    },
  };
}

/** in pixels, as in the style sheet, for names of headers up to 320 and a little room */
const filterWidth = 330;

const roles = { list: "listbox", table: "menu", filter: "dialog" } as const;
const itemRoles = { list: "option", table: "menuitem", filter: "button" } as const;

/**
 * Arrows and Tab go round everything that can be reached; Enter on a value or in the search field is OK, which the form
 * does by itself.
 * @returns whether the key has done its work
 */
function inFilterMenu(element: HTMLElement, event: KeyboardEvent, close: () => void): boolean {
  const stops = stopsOf(element);
  const index = stops.findIndex((stop) => stop === document.activeElement);
  const inText = document.activeElement?.matches('input[type="search"]') === true;
  const step =
    event.key === "ArrowDown" || (event.key === "Tab" && !event.shiftKey)
      ? 1
      : event.key === "ArrowUp" || event.key === "Tab"
        ? -1
        : 0;
  if (event.key === "Escape" || (event.altKey && event.key === "ArrowUp")) close();
  else if (step !== 0) stops[(index + step + stops.length) % stops.length]?.focus();
  else if (!inText && (event.key === "Home" || event.key === "End"))
    stops.at(event.key === "Home" ? 0 : -1)?.focus();
  else if ((event.key === "Enter" || event.key === " ") && stops[index]?.matches(".item") === true)
    stops[index].click();
  else return false;
  return true;
}

function stopsOf(element: HTMLElement): HTMLElement[] {
  const stops = element.querySelectorAll<HTMLElement>(
    ".item:not([aria-disabled]), input:not(:disabled):not([hidden]), button:not(:disabled)",
  );
  return [...stops];
}

function menuElements(menu: Menu, close: () => void): HTMLElement[] {
  const items = menu.items.map((item) => {
    const element = document.createElement("div");
    element.className = "item";
    element.tabIndex = -1;
    element.setAttribute("role", itemRoles[menu.kind]);
    if (menu.kind === "list") element.setAttribute("aria-selected", String(item.isCurrent === true));
    element.textContent = item.label;
    if (item.isDisabled === true) element.setAttribute("aria-disabled", "true");
    else element.addEventListener("click", item.run);
    return element;
  });
  if (menu.kind === "filter") return [...items, filterForm(menu, close)];
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
