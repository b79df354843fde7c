import { readStartArguments } from "../../../src/workbench/run/start-arguments";

describe("the arguments of npm start", () => {
  it("takes the usual port and does not watch unless told", () => {
    expect(readStartArguments([])).toEqual({ watch: false });
  });

  it.each([[["--port", "3100"]], [["--port=3100"]]])("reads the port from %j", (args) => {
    expect(readStartArguments(args)).toEqual({ port: 3100, watch: false });
  });

  it("watches when told", () => {
    expect(readStartArguments(["--watch"])).toEqual({ watch: true });
  });

  it.each([
    [["--port"], 'found ""'],
    [["--port", "0"], 'found "0"'],
    [["--port", "65536"], 'found "65536"'],
    [["--port", "http"], 'found "http"'],
    [["--prot", "3100"], '"--prot"'],
  ])("refuses %j and says what it found", (args, sentence) => {
    expect(() => readStartArguments(args)).toThrow(sentence);
  });
});
