import { scoreOutOfScale } from "../../../src/checks/rules/score-out-of-scale";
import { withFirstActivity } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(scoreOutOfScale, {
  severity: "error",
  accepts: [
    { when: "1 and 5, the ends of the scale", workbook: withFirstActivity({ scores: [1, 5, 1, 5, 1, 5] }) },
    { when: "some scores and some blanks", workbook: withFirstActivity({ scores: [1, "", "", "", "", ""] }) },
  ],
  rejects: [
    {
      when: "0",
      workbook: withFirstActivity({ scores: [0, 1, 3, 3, 5, 2] }),
      tells: {
        "Scoring!D6": 'Critical to meeting standards of "Imp activity 1" is 0, expected 1, 2, 3, 4 or 5',
      },
    },
    {
      when: "6",
      workbook: withFirstActivity({ scores: [4, 1, 3, 3, 6, 2] }),
      tells: { "Scoring!H6": 'Cost of "Imp activity 1" is 6, expected 1, 2, 3, 4 or 5' },
    },
    {
      when: "a half point",
      workbook: withFirstActivity({ scores: [4, 2.5, 3, 3, 5, 2] }),
      tells: { "Scoring!E6": 'Strategic value of "Imp activity 1" is 2.5, expected 1, 2, 3, 4 or 5' },
    },
    {
      when: "a 3 stored as text",
      workbook: withFirstActivity({ scores: [4, 1, "3", 3, 5, 2] }),
      tells: { "Scoring!F6": 'Ease of "Imp activity 1" is "3", expected 1, 2, 3, 4 or 5' },
    },
    {
      when: "a code: a score is agreed or blank",
      workbook: withFirstActivity({ scores: [4, 1, 3, 3, 5, "[z]"] }),
      tells: { "Scoring!I6": 'Resource impact of "Imp activity 1" is [z], expected 1, 2, 3, 4 or 5' },
    },
    {
      when: "an error in a row without a name, which is called by its id",
      workbook: withFirstActivity({ name: "", scores: ["#N/A", "", "", "", "", ""] }),
      tells: {
        "Scoring!D6":
          "Critical to meeting standards of the activity without a name (A8.1) is #N/A, expected 1, 2, 3, 4 or 5",
      },
    },
  ],
  notTested: [
    {
      when: "while a named activity has no scores",
      workbook: withFirstActivity({ scores: ["", "", "", "", "", ""] }),
      tells: { "Scoring!A6": 'SCO-01 not tested: "Imp activity 1" has no scores yet' },
    },
  ],
  notApplicable: [
    // two rows: this one and the fourth, which nobody has used
    {
      when: "to a row that nobody has used",
      workbook: withFirstActivity({ name: "", scores: [] }),
      count: 2,
    },
  ],
});
