import { yearFrom } from "../../../src/domain/period";
import { describeYears } from "../../../src/taskpane/check/describe-years";

describe("years in words", () => {
  it.each([
    [[], ""],
    [[2024], "2024-25"],
    [[2023, 2024], "2023-24 and 2024-25"],
    [[2020, 2021, 2022], "2020-21 to 2022-23"],
    [[2020, 2021, 2022, 2024], "2020-21 to 2022-23 and 2024-25"],
    [[2018, 2020, 2021, 2022, 2024], "2018-19, 2020-21 to 2022-23 and 2024-25"],
  ])("of %p are %p", (starts, words) => {
    expect(describeYears(starts.map(yearFrom))).toBe(words);
  });
});
