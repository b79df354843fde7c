import { tidyWords } from "../../src/domain/tidy-words";

describe("what was pasted", () => {
  it("stands on one line, without tabs, line breaks and signs that nobody sees", () => {
    expect(tidyWords("  Peer mentors\r\nat\tthe gate\u00A0\u0007 daily\u200B\u00AD ")).toBe(
      "Peer mentors at the gate daily",
    );
  });
});
