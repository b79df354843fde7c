import { attemptToReadHost, type HostProgram } from "../../../src/taskpane/shell/host-state";

/** What Office.js answers at start-up, in its own shape. */
function program(answer: {
  readonly host?: string | null;
  readonly supports?: boolean;
  readonly theme?: HostProgram["context"]["officeTheme"];
}): HostProgram {
  const { host = "Excel", supports = true, theme } = answer;
  return {
    HostType: { Excel: "Excel" },
    onReady: async () => ({ host }),
    context: {
      requirements: {
        isSetSupported: (name, version) => supports && name === "ExcelApi" && version === "1.9",
      },
      ...(theme === undefined ? {} : { officeTheme: theme }),
    },
  };
}

describe("the program around the pane", () => {
  it("is ready when it is Excel with ExcelApi 1.9", async () => {
    await expect(attemptToReadHost(program({}))).resolves.toEqual({ kind: "ready", isDark: undefined });
  });

  it.each([
    ["Office.js did not load", undefined, "Microsoft's Office.js script did not load"],
    ["no program answers", program({ host: null }), "This page is not open inside Excel"],
    ["it is Word", program({ host: "Word" }), "This page is not open inside Excel"],
    [
      "Excel lacks the API set",
      program({ supports: false }),
      "This version of Excel is too old for Outcome Planner",
    ],
  ])("is unavailable, and says why, when %s", async (_, answer, found) => {
    await expect(attemptToReadHost(answer)).resolves.toMatchObject({
      kind: "unavailable",
      trouble: { found },
    });
  });

  it.each([
    ["says that it is dark", { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, true],
    ["has a dark background", { bodyBackgroundColor: "#262626" }, true],
    ["has a light background", { bodyBackgroundColor: "#E6E6E6" }, false],
    ["gives no colours", {}, undefined],
    ["gives a colour that cannot be read", { bodyBackgroundColor: "grey" }, undefined],
  ])("decides light or dark when it %s", async (_, theme, isDark) => {
    await expect(attemptToReadHost(program({ theme }))).resolves.toEqual({ kind: "ready", isDark });
  });
});
