/** @jest-environment jsdom */
import { bringIntoView } from "../../src/taskpane/bring-into-view";

/** An element of some height in a pane that is 600 pixels high, and how it was asked to be scrolled. */
function elementOf(height: number): { readonly element: Element; readonly asked: unknown[] } {
  window.innerHeight = 600;
  const element = document.createElement("section");
  const asked: unknown[] = [];
  element.getBoundingClientRect = () => new DOMRect(0, 0, 320, height);
  element.scrollIntoView = (how) => asked.push(how);
  return { element, asked };
}

describe("bringing what comes after a button into view", () => {
  it.each([
    ["scrolls no further than the element needs", 200, "nearest"],
    ["scrolls no further where the element fits exactly", 600, "nearest"],
    ["shows the beginning of an element that is taller than the pane", 601, "start"],
  ])("%s", (_, height, block) => {
    const { element, asked } = elementOf(height);
    bringIntoView(element);
    expect(asked).toEqual([{ block }]);
  });

  it("does nothing where the element is not drawn", () => {
    expect(() => [bringIntoView(null), bringIntoView(undefined)]).not.toThrow();
  });
});
