import { readArguments } from "../../../src/workbench/headless/planner-arguments";

describe("asking how the command is used", () => {
  it.each([
    [],
    ["help"],
    ["--help"],
    ["-h"],
    ["build", "--help"],
    ["grow", "--help"],
    ["grow", "-h"],
    ["grow", "Fife.xlsx", "--upgrade", "--help"],
    ["check", "Fife.xlsx", "-h"],
  ])("is answered wherever it stands: %s %s %s %s", (...args: readonly string[]) => {
    expect(readArguments(args.filter((arg) => arg !== undefined))).toEqual({ name: "help" });
  });

  it("is not what names a file after --", () => {
    expect(readArguments(["check", "--", "--help"])).toEqual({ name: "check", file: "--help", json: false });
  });
});
