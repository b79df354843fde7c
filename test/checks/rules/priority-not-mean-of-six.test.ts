import { priorityNotMeanOfSix } from "../../../src/checks/rules/priority-not-mean-of-six";
import { withFirstActivity } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(priorityNotMeanOfSix, {
  severity: "error",
  accepts: [
    { when: "3 for 4 1 3 3 5 2", workbook: withFirstActivity({ priority: { shown: 3 } }) },
    {
      when: "seven sixths to nine digits",
      workbook: withFirstActivity({ scores: [1, 1, 1, 1, 1, 2], priority: { shown: 1.1666666666667 } }),
    },
    {
      when: "incomplete: 5 of 6",
      workbook: withFirstActivity({ scores: [4, 1, 3, 3, 5, ""], priority: { shown: "incomplete: 5 of 6" } }),
    },
    {
      when: "the mean of a row that has scores and no name yet",
      workbook: withFirstActivity({ name: "", priority: { shown: 3 } }),
    },
    {
      when: "nothing in a row that nobody has used",
      workbook: withFirstActivity({ name: "", scores: [], priority: { shown: "" } }),
    },
  ],
  rejects: [
    {
      when: "3.6, a sum divided by the five criteria of the printed note",
      workbook: withFirstActivity({ priority: { shown: 3.6 } }),
      tells: { "Scoring!J6": 'The priority of "Imp activity 1" shows 3.6, expected 3' },
    },
    {
      when: "3.2, a mean of the five scores that are there",
      workbook: withFirstActivity({ scores: [4, 1, 3, 3, 5, ""], priority: { shown: 3.2 } }),
      tells: { "Scoring!J6": 'The priority of "Imp activity 1" shows 3.2, expected "incomplete: 5 of 6"' },
    },
    {
      when: "a number typed over the formula, though it is right today",
      workbook: withFirstActivity({ priority: { typed: 3 } }),
      tells: {
        "Scoring!J6":
          'The priority of "Imp activity 1" is typed over its formula, expected the formula that works out 3',
      },
    },
  ],
  notTested: "never: its cells always have an expected value",
});
