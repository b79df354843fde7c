import type Axe from "axe-core";
import type { Frame, FrameLocator, Locator, Page } from "playwright-core";
import type {} from "../../src/workbench/grid/index";
import { eventually } from "../workbench/grid/eventually";

/** put into the pane by `faults` */
declare const axe: typeof Axe;

/** The task pane in the workbench page, for tests that press keys as a person does. */
export interface PaneInWorkbench {
  readonly pane: FrameLocator;
  /** words of the view that is open; views that were left stay in the page, hidden, and may say the same */
  readonly text: (words: string | RegExp, options?: { readonly exact?: boolean }) => Locator;
  /** a cell of the sheet by what a screen reader says of it, "H9, 60" */
  readonly cell: (name: string) => Locator;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** where the keyboard is: "grid H10", "pane: button Check figures" or "page: button New" */
  readonly focused: () => Promise<string>;
  /** Waits until the keyboard is there. @throws with the place where it is instead */
  readonly expectFocus: (place: string) => Promise<void>;
  /** Presses Tab until the keyboard is there. @throws with the places passed when it leaves the pane before */
  readonly tabTo: (place: string) => Promise<void>;
  /** Presses F6 until the keyboard is in the pane. */
  readonly enterPane: () => Promise<void>;
  /** what axe finds in the pane as it stands, and what is too low to be pressed */
  readonly faults: () => Promise<readonly string[]>;
  /** Makes the pane 320 px wide, as narrow as Excel has it, and every text in it twice as large. */
  readonly narrowWithLargeText: () => Promise<void>;
  /** what reaches beyond the right edge of the pane, or that the pane can be scrolled sideways; nothing when all fits */
  readonly beyondTheEdge: () => Promise<readonly string[]>;
  /** Remembers every sentence of the pane's live region from now on; the answer gives them and stops. */
  readonly listen: () => Promise<() => Promise<readonly string[]>>;
}

export function paneInWorkbench(page: Page): PaneInWorkbench {
  const pane = page.frameLocator("iframe");

  async function frame(): Promise<Frame> {
    const found = await (await page.waitForSelector("iframe")).contentFrame();
    if (found === null) throw new Error("The page has no frame.");
    return found;
  }

  const focused = async (): Promise<string> => {
    const outside = await page.evaluate(describeFocus);
    return outside === "pane" ? `pane: ${await (await frame()).evaluate(describeFocus)}` : outside;
  };

  async function expectFocus(place: string): Promise<void> {
    const found = await eventually(focused, (one) => one === place);
    if (found !== place) throw new Error(`The keyboard should be at "${place}", but it is at "${found}".`);
  }

  async function tabTo(place: string): Promise<void> {
    const passed = [await focused()];
    while (passed.at(-1) !== place && passed.length < 40) {
      await page.keyboard.press("Tab");
      passed.push(await focused());
      if (!passed.at(-1)?.startsWith("pane: ")) break;
    }
    if (passed.at(-1) !== place)
      throw new Error(`Tab did not come to "${place}", only to ${passed.join(", ")}.`);
  }

  return {
    pane,
    text: (words, options) => pane.getByText(words, options).filter({ visible: true }),
    cell: (name) => page.getByRole("gridcell", { name, exact: true }),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    focused,
    expectFocus,
    tabTo,
    enterPane: async () => {
      for (let stops = 0; stops < 5; stops++) {
        await page.keyboard.press("F6");
        // The pane's own script is asked for its first control, and answers with a message.
        if ((await page.evaluate(describeFocus)) === "pane") break;
      }
      await eventually(focused, (place) => !["pane: body", "pane: nothing"].includes(place));
    },
    faults: async () => {
      const inPane = await frame();
      if (!(await inPane.evaluate(() => "axe" in window)))
        await inPane.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
      const tooLow = await inPane.evaluate(describeLowControls);
      const found = await inPane.evaluate(async () => {
        // a button that can be pressed again is on its way from one colour to another
        const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
        await Promise.allSettled(fading.map(({ finished }) => finished));
        const { violations } = await axe.run(document);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      });
      return [...found, ...tooLow];
    },
    narrowWithLargeText: async () => {
      await page.locator("iframe").evaluate((element) => {
        element.style.boxSizing = "border-box";
        element.style.width = element.style.minWidth = element.style.maxWidth = "320px";
        element.style.border = "none";
      });
      await (await frame()).evaluate(doubleText);
    },
    beyondTheEdge: async () => (await frame()).evaluate(describeOverflow),
    listen: async () => {
      const inPane = await frame();
      const heard = await inPane.evaluateHandle(() => {
        const sentences: string[] = [];
        const observer = new MutationObserver(() => {
          // views that were left stay in the page, hidden
          const regions = [...document.querySelectorAll('[role="status"]')];
          const sentence = regions.find((region) => region.checkVisibility())?.textContent ?? "";
          if (sentence !== sentences.at(-1)) sentences.push(sentence);
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        return { sentences, observer };
      });
      return () =>
        heard.evaluate(({ sentences, observer }) => {
          observer.disconnect();
          return sentences;
        });
    },
  };
}

/** Runs in the pane. Fluent has its sizes in variables of its provider, in pixels; the rest follows the root. */
function doubleText(): void {
  const provider = document.querySelector(".fui-FluentProvider");
  if (provider === null) throw new Error("The pane is not drawn with Fluent.");
  const style = getComputedStyle(provider);
  const names = [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000].flatMap((size) =>
    size < 700
      ? [`--fontSizeBase${size}`, `--lineHeightBase${size}`]
      : [`--fontSizeHero${size}`, `--lineHeightHero${size}`],
  );
  const doubled = names.map((name) => `${name}: calc(2 * ${style.getPropertyValue(name)}) !important;`);
  const sheet = document.createElement("style");
  sheet.textContent = `html { font-size: 200%; } .fui-FluentProvider { ${doubled.join(" ")} }`;
  document.head.append(sheet);
}

/** Runs in the pane. Buttons and fields are 44 px high; places in text, which are underlined, and boxes to tick 32 px. */
function describeLowControls(): readonly string[] {
  const controls = [...document.querySelectorAll("button, input, select, textarea")];
  return controls
    .filter((control) => control.checkVisibility())
    .flatMap((control) => {
      const isLower =
        control.matches("[type=checkbox], [type=radio]") ||
        getComputedStyle(control).textDecorationLine === "underline";
      // Fluent draws the border of a text field round its input.
      const { height } = (control.closest(".fui-Input, .fui-Combobox") ?? control).getBoundingClientRect();
      return height < (isLower ? 32 : 44) ? [`${Math.round(height)} px high: ${control.outerHTML}`] : [];
    });
}

/** Runs in the pane. */
function describeOverflow(): readonly string[] {
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= window.innerWidth) return [];
  const beyond = [...document.querySelectorAll("body *")].filter(
    (element) => element.checkVisibility() && element.getBoundingClientRect().right > window.innerWidth,
  );
  return [
    `${scrollWidth} px of ${window.innerWidth}`,
    ...beyond.map((element) => `${element.tagName.toLowerCase()}: ${element.textContent.slice(0, 40)}`),
  ];
}

/** Runs in the page or in the pane. */
function describeFocus(): string {
  const element = document.activeElement;
  if (element === null) return "nothing";
  if (element.tagName === "IFRAME") return "pane";
  const cell = element.getAttribute("aria-activedescendant");
  if (element.getAttribute("role") === "grid") return `grid ${cell?.replace("cell-", "") ?? ""}`;
  const labelled = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
  const label = labelled ? element.labels?.[0]?.textContent : element.textContent;
  const name = element.getAttribute("aria-label") ?? label ?? "";
  const kind = element.getAttribute("role") ?? element.tagName.toLowerCase();
  return kind === "body" ? "body" : `${kind} ${name.trim()}`;
}
