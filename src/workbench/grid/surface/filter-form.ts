import type { FilterMenu } from "../desk/page-state";

/** More values than this, and there is a field to search them. */
const mostWithoutSearch = 8;

/** More are not drawn at once; the search field finds them. */
const mostDrawn = 500;

/**
 * The values of a column to tick, with a search field when there are many. While something is searched, OK shows what is
 * found and ticked and nothing else, as in Excel.
 * @param close called when the person gives up
 */
export function filterForm({ values, apply }: FilterMenu, close: () => void): HTMLElement {
  const form = document.createElement("form");
  form.className = "filter-form";
  const shown = new Set(values.filter(({ isShown }) => isShown).map(({ text }) => text));
  const list = elementOf("div", "values");
  list.setAttribute("role", "group");
  list.setAttribute("aria-label", "Values to show");
  const all = tick("(Select all)", (isTicked) => {
    for (const { text } of found()) {
      if (isTicked) shown.add(text);
      else shown.delete(text);
    }
    draw();
  });
  const search = document.createElement("input");
  search.type = "search";
  search.placeholder = "Search";
  search.setAttribute("aria-label", "Search the values");
  search.hidden = values.length <= mostWithoutSearch;
  search.addEventListener("input", () => {
    draw();
    list.scrollTop = 0;
  });
  const ok = button("OK", "submit");
  const cancel = button("Cancel", "button");
  cancel.addEventListener("click", close);
  const buttons = elementOf("div", "buttons");
  buttons.append(ok, cancel);
  const note = elementOf("div", "remark");
  form.append(search, all.element, list, note, buttons);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = ticked();
    if (chosen.length > 0) apply(new Set(chosen));
  });
  draw();
  return form;

  function found(): readonly { readonly text: string }[] {
    const wanted = search.value.trim().toLowerCase();
    return values.filter(({ text }) => nameOf(text).toLowerCase().includes(wanted));
  }

  function ticked(): readonly string[] {
    return found().flatMap(({ text }) => (shown.has(text) ? [text] : []));
  }

  function draw(): void {
    const drawn = found().slice(0, mostDrawn);
    const focused = document.activeElement;
    const isSame = drawn.length === list.childElementCount && list.dataset["search"] === search.value;
    if (!isSame) {
      list.replaceChildren(
        ...drawn.map(
          ({ text }) =>
            tick(nameOf(text), (isTicked) => {
              if (isTicked) shown.add(text);
              else shown.delete(text);
              tellState();
            }).element,
        ),
      );
      list.dataset["search"] = search.value;
    }
    [...list.querySelectorAll("input")].forEach((input, i) => {
      input.checked = shown.has(drawn[i]?.text ?? "");
    });
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    tellState();
  }

  function tellState(): void {
    const count = found().length;
    const chosen = ticked().length;
    all.input.checked = count > 0 && chosen === count;
    all.input.indeterminate = chosen > 0 && chosen < count;
    all.input.disabled = count === 0;
    ok.disabled = chosen === 0;
    note.textContent =
      count === 0
        ? "No value is like that."
        : chosen === 0
          ? "Tick at least one value."
          : count > mostDrawn
            ? `The first ${mostDrawn} of ${count} values. Search for the others.`
            : "";
    note.hidden = note.textContent === "";
  }
}

function nameOf(text: string): string {
  return text === "" ? "(Blanks)" : text;
}

function tick(
  name: string,
  change: (isTicked: boolean) => void,
): { readonly element: HTMLElement; readonly input: HTMLInputElement } {
  const element = elementOf("label", "value");
  const input = document.createElement("input");
  input.type = "checkbox";
  input.addEventListener("change", () => change(input.checked));
  const text = elementOf("span", "");
  text.textContent = name;
  element.title = name;
  element.append(input, text);
  return { element, input };
}

function button(text: string, type: "submit" | "button"): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = type;
  element.textContent = text;
  return element;
}

function elementOf(tag: "div" | "label" | "span", className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
