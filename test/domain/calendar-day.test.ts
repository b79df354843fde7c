import { describeDay, excelDay, serialOfDay } from "../../src/domain/calendar-day";

describe("a day as Excel stores it", () => {
  it.each([
    [new Date(1900, 2, 1), 61, "1 March 1900"],
    [new Date(2024, 1, 29, 23, 59), 45351, "29 February 2024"],
    [new Date(2025, 4, 3), 45780, "3 May 2025"],
    [new Date(2025, 11, 31), 46022, "31 December 2025"],
  ])("%s is %s, %s", (date, serial, words) => {
    expect(serialOfDay(date)).toBe(serial);
    expect(excelDay(date.getFullYear(), date.getMonth() + 1, date.getDate())).toBe(serial);
    expect(describeDay(serial)).toBe(words);
  });

  it("leaves out the time of day", () => {
    expect(describeDay(45780.99)).toBe("3 May 2025");
  });
});
