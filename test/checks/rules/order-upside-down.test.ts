import { orderUpsideDown } from "../../../src/checks/rules/order-upside-down";
import { checkedWorkbook, validActivities, withFirstActivity } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(orderUpsideDown, {
  severity: "error",
  accepts: [
    {
      when: "2, 3, 1 for 3, 4 and 2.5",
      workbook: withFirstActivity({ orderInOutcome: { shown: 2 }, orderOverall: { shown: 2 } }),
    },
    {
      when: "no order for an incomplete activity",
      workbook: withFirstActivity({
        scores: [4, 1, 3, 3, 5, ""],
        orderInOutcome: { shown: "" },
        orderOverall: { shown: "" },
      }),
    },
    {
      when: "an order of its own within each outcome",
      workbook: checkedWorkbook({
        activities: [
          {
            name: "One",
            scores: [5, 5, 5, 5, 5, 5],
            outcomeId: "O1",
            orderInOutcome: { shown: 1 },
            orderOverall: { shown: 2 },
          },
          {
            name: "Eight",
            scores: [1, 1, 1, 1, 1, 1],
            orderInOutcome: { shown: 1 },
            orderOverall: { shown: 1 },
          },
        ],
      }),
    },
    {
      when: "a shared order for equal means",
      workbook: checkedWorkbook({
        activities: [
          { name: "One", scores: [1, 2, 3, 3, 2, 1], orderOverall: { shown: 1 } },
          { name: "Two", scores: [2, 2, 2, 2, 2, 2], orderOverall: { shown: 1 } },
          { name: "Three", scores: [3, 3, 3, 3, 3, 3], orderOverall: { shown: 3 } },
        ],
      }),
    },
  ],
  rejects: [
    {
      when: "the highest mean first",
      workbook: checkedWorkbook({
        activities: validActivities.map((activity, i) => ({
          ...activity,
          ...(i < 3 ? { orderOverall: { shown: [2, 1, 3][i] ?? "" } } : {}),
        })),
      }),
      tells: {
        "Scoring!L7": 'The overall order of "Imp activity 2" shows 1, expected 3',
        "Scoring!L8": 'The overall order of "Imp activity 3" shows 3, expected 1',
      },
    },
    {
      when: "an order typed over the formula",
      workbook: withFirstActivity({ orderInOutcome: { typed: 2 } }),
      tells: {
        "Scoring!K6":
          'The order of "Imp activity 1" within its outcome is typed over its formula, expected the formula that works out 2',
      },
    },
    {
      when: "an order for an incomplete activity",
      workbook: withFirstActivity({ scores: [4, 1, 3, 3, 5, ""], orderOverall: { shown: 3 } }),
      tells: { "Scoring!L6": 'The overall order of "Imp activity 1" shows 3, expected nothing' },
    },
  ],
  notTested: "never: its cells always have an expected value",
});
