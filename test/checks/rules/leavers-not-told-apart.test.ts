import { tenancyFigureIds } from "../../../src/catalogue/figures";
import { leaversNotToldApart } from "../../../src/checks/rules/leavers-not-told-apart";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

const said = (words: string) => ({ "leavers.LE15": words });
const tells = {
  "Setup!C9":
    "Setup does not say how people leaving prison were told apart in local evidence 15, expected a few words",
};

testRule(leaversNotToldApart, {
  severity: "warning",
  accepts: [
    {
      when: "a few words",
      workbook: checkedWorkbook({ outcome: "O6", settings: said("from the referral form") }),
    },
  ],
  rejects: [
    {
      when: "tenancies while the setting is blank",
      workbook: checkedWorkbook({ outcome: "O6", settings: said("") }),
      tells,
    },
    {
      when: "a space, which says nothing",
      workbook: checkedWorkbook({ outcome: "O6", settings: said(" ") }),
      tells,
    },
  ],
  notTested: [
    {
      when: "while no tenancies are typed",
      workbook: checkedWorkbook({
        outcome: "O6",
        figures: Object.fromEntries(tenancyFigureIds.map((id) => [id, "[x]"])),
        inBothYears: true,
        settings: said(""),
      }),
      tells: { "Setup!C9": "HOU-10 not tested: no tenancies of local evidence 15 are typed yet" },
    },
  ],
  silent: [
    { when: "in a workbook without the sixth outcome", workbook: checkedWorkbook({ settings: said("") }) },
    { when: "without the setting", workbook: checkedWorkbook({ outcome: "O6" }) },
  ],
});
