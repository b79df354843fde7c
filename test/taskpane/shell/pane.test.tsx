/** @jest-environment jsdom */
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { screen, within } from "@testing-library/react";
import { ok, trouble as inTrouble } from "../../../src/domain/result";
import { accessibilityFaults, drawPane, navigationButton, openView, press } from "../draw-pane";
import { builtStatus, plainActions, trouble } from "../plain-actions";

const currentView = (): string | undefined =>
  within(screen.getByRole("navigation"))
    .getAllByRole("button")
    .find((button) => button.getAttribute("aria-current") === "page")?.textContent;

describe("the pane", () => {
  it("opens the view that is asked for and takes the focus to its heading, but never unasked", async () => {
    await drawPane(plainActions({ readStatus: async () => ok(builtStatus()) }));
    await screen.findByText("Fife");
    expect(currentView()).toBe("Home");
    expect(document.activeElement).toBe(document.body);

    await openView("Help");
    expect(currentView()).toBe("Help");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "Help" }));
  });

  it.each([
    ["goes to the heading", () => undefined, () => screen.getByRole("heading", { level: 1 })],
    ["stays in the grid", () => (document.hasFocus = () => false), () => document.body],
    ["stays in the navigation", () => navigationButton("Help").focus(), () => navigationButton("Help")],
  ])("when the button with the focus goes away, the focus %s", async (_, goAway, place) => {
    await drawPane(plainActions({ readStatus: async () => inTrouble(trouble()) }));
    const again = await screen.findByRole("button", { name: "Try again" });
    again.focus();
    goAway();
    await press(again);
    expect(again.isConnected).toBe(false);
    expect(document.activeElement).toBe(place());
  });

  it.each([
    ["dark", true, webDarkTheme],
    ["light", false, webLightTheme],
  ])("is %s where Excel is, on a system that is light", async (_, isDark, { colorNeutralBackground1 }) => {
    await drawPane(plainActions(), { kind: "ready", isDark });
    const provider = document.querySelector(".fui-FluentProvider");
    if (provider === null) throw new Error("The pane is not drawn with Fluent.");
    const colours = getComputedStyle(provider);
    expect(colours.getPropertyValue("--colorNeutralBackground1")).toBe(colorNeutralBackground1);
  });

  it("explains codes, scores, counts and privacy in the help", async () => {
    await drawPane(plainActions());
    await openView("Help");
    await screen.findByText(/A lower score means a higher priority/);
    await screen.findByText(/^No data leaves the workbook\. The add-in sends nothing/);
    const terms = screen.getAllByRole("term").map((term) => term.textContent);
    expect(terms).toEqual(expect.arrayContaining(["[x]", "[z]", "[c]", "To fix", "not tested", "broken"]));
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says in a sentence why nothing can be done outside a usable Excel, and still offers the help", async () => {
    const found = "This version of Excel is too old for Outcome Planner";
    await drawPane(plainActions(), { kind: "unavailable", trouble: trouble({ found }) });
    expect(within(screen.getByRole("alert")).getByText(found)).toBeTruthy();
    expect(within(screen.getByRole("main")).queryByRole("button")).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);

    await openView("Help");
    await screen.findByRole("heading", { name: "Privacy" });
  });

  it("says that it waits for Excel, and says so again when that takes long", async () => {
    const { leave } = await drawPane(plainActions(), { kind: "starting", isSlow: false });
    expect(screen.getByRole("status").textContent).toBe("Connecting to Excel …");
    leave();
    await drawPane(plainActions(), { kind: "starting", isSlow: true });
    expect(screen.getByRole("status").textContent).toMatch(/Excel has not answered yet/);
  });
});
