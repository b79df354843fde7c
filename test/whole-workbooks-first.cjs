const Sequencer = require("@jest/test-sequencer").default;

/**
 * Jest begins with the files that took longest and, where it has not seen them run yet, with the largest. Some of the smallest
 * run for a minute, because they calculate whole workbooks in every way. Started last, they would leave one worker alone
 * at the end, so their folders come first.
 */
module.exports = class WholeWorkbooksFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isOfWholeWorkbooks = ({ path }) => /[\\/]test[\\/](actions|agreement)[\\/]/.test(path);
    return [...sorted.filter(isOfWholeWorkbooks), ...sorted.filter((one) => !isOfWholeWorkbooks(one))];
  }
};
