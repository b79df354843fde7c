import { agreementAges } from "../../domain/status";
import { outcomesTable } from "./outcome-columns";
import { own, setting } from "./references";
import { withoutStopFormula, withStopFormula } from "./sentence";
import { oneDecimalFormula } from "./status-words";

const me = (header: string): string => own(outcomesTable, header);

/** One paragraph with the four things that the plan's narrative assessment has to hold. */
export function narrativeFormula(): string {
  const near = `IF(${me("How near")}="","How near it is has not been agreed.","Partners judge it: "&LOWER(${me("How near")})&".")`;
  const priority =
    `IF(${me("Priority")}="yes","It is a priority for action.",IF(${me("Priority")}="no","It is not a priority for action.",` +
    `"Whether it is a priority has not been decided."))`;
  const score = `IF(ISNUMBER(${me("Outcome priority")})," "&${scoreSentence()},"")`;
  const action = `IF(${me("Action")}="",""," Action: "&${withStopFormula(me("Action"))})`;
  const area = setting("area");
  return (
    `IFERROR(${me("Outcome")}&IF(${area}="",""," ("&${area}&", "&${setting("reportingYear")}&")")&". "&${near}&" "&${statusSentences()}&" "&` +
    `${priority}&${score}&${action},"A cell of this row holds an error, see Check: correct it first.")`
  );
}

/** `agreedStatusInWords` in Excel's words. */
function statusSentences(): string {
  const agreed = me("Working: agreed");
  const suggested = me("Working: status");
  const age = me("Agreed before the latest data");
  const date = `IF(ISNUMBER(${me("Agreed on")})," on "&TEXT(${me("Agreed on")},"d mmmm yyyy"),"")`;
  const by = `IF(${me("Agreed by")}="",""," by "&${withoutStopFormula(me("Agreed by"))})`;
  const byAndOn = `${by}&${date}`;
  const agreedHow = `IF(${byAndOn}="","",", agreed"&${byAndOn})`;
  const beforeHow = `", agreed"&${byAndOn}&IF(${byAndOn}="","",",")&" before the latest data"`;
  const reason = `IF(${me("Reason")}="",""," Reason: "&${withStopFormula(me("Reason"))})`;
  // grey is no suggestion: too little is known, or nothing is typed at all
  const says = (now: string): string =>
    `"; the evidence ${now}"&IF(${suggested}="Grey","is not enough to suggest one","suggests "&${suggested})`;
  return (
    `IF(${agreed}="","No status has been agreed"&${says("")}&".",` +
    `"The agreed status is "&${agreed}&IF(${age}="${agreementAges.older}",${beforeHow}&${says("now ")},` +
    `${agreedHow}&IF(AND(${agreed}=${suggested},${age}="${agreementAges.latest}"),", as suggested",${says("")}))&"."&${reason})`
  );
}

/** `outcomeMeanInWords` in Excel's words; the outcome has a mean. */
function scoreSentence(): string {
  const scored = me("Working: activities scored");
  const activities = me("Working: activities");
  return (
    `"Its activities score "&${oneDecimalFormula(me("Outcome priority"))}&" on average"&` +
    `IF(${scored}=${activities},"",", with "&${scored}&" of "&${activities}&" scored")&" (1 is done first)."`
  );
}
