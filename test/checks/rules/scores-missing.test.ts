import { scoresMissing } from "../../../src/checks/rules/scores-missing";
import { withFirstActivity } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(scoresMissing, {
  severity: "error",
  accepts: [{ when: "six scores", workbook: withFirstActivity({ scores: [1, 1, 1, 1, 1, 1] }) }],
  rejects: [
    {
      when: "one score missing, at its cell",
      workbook: withFirstActivity({ scores: [4, 1, 3, 3, 5, ""] }),
      tells: { "Scoring!I6": '"Imp activity 1" has 5 of 6 scores, expected all 6' },
    },
    {
      when: "a half point, which is no score",
      workbook: withFirstActivity({ scores: [4, 2.5, 3, 3, 5, 2] }),
      tells: { "Scoring!E6": '"Imp activity 1" has 5 of 6 scores, expected all 6' },
    },
    {
      when: "one score in a row without a name",
      workbook: withFirstActivity({ name: "", scores: ["", 3, "", "", "", ""] }),
      tells: { "Scoring!D6": "The activity without a name (A8.1) has 1 of 6 scores, expected all 6" },
    },
  ],
  notTested: [
    {
      when: "while a named activity has no scores",
      workbook: withFirstActivity({ scores: ["", "", "", "", "", ""] }),
      tells: { "Scoring!D6": 'SCO-02 not tested: "Imp activity 1" has no scores yet' },
    },
  ],
  notApplicable: [
    {
      when: "to a row that nobody has used",
      workbook: withFirstActivity({ name: "", scores: [] }),
      count: 2,
    },
  ],
});
