import type { Rule } from "./rule";
import { acceptedAboveAware } from "./rules/accepted-above-aware";
import { acceptedAboveLiberated } from "./rules/accepted-above-liberated";
import { activitiesUnscored } from "./rules/activities-unscored";
import { activityWithoutLogicModelRow } from "./rules/activity-without-logic-model-row";
import { activityWithoutName } from "./rules/activity-without-name";
import { areaAboveScotland } from "./rules/area-above-scotland";
import { assessmentsAboveAdmissions } from "./rules/assessments-above-admissions";
import { bailCommencedAboveReports } from "./rules/bail-commenced-above-reports";
import { bailCompletedAboveCommenced } from "./rules/bail-completed-above-commenced";
import { contactsAboveAdmissions } from "./rules/contacts-above-admissions";
import { contactsAboveAssessments } from "./rules/contacts-above-assessments";
import { convictionsAboveAllInServices } from "./rules/convictions-above-all-in-services";
import { countNotWhole } from "./rules/count-not-whole";
import { diversionCommencedAboveAssessed } from "./rules/diversion-commenced-above-assessed";
import { diversionCompletedAboveCommenced } from "./rules/diversion-completed-above-commenced";
import { eligibleAboveAllLiberated } from "./rules/eligible-above-all-liberated";
import { engagedAboveAccepted } from "./rules/engaged-above-accepted";
import { engagedAboveLiberated } from "./rules/engaged-above-liberated";
import { homelessFromPrisonAboveAll } from "./rules/homeless-from-prison-above-all";
import { homelessFromPrisonAboveLiberated } from "./rules/homeless-from-prison-above-liberated";
import { leaversNotToldApart } from "./rules/leavers-not-told-apart";
import { liberationsCountedAsPeople } from "./rules/liberations-counted-as-people";
import { madeAwareAboveLiberated } from "./rules/made-aware-above-liberated";
import { missingWithoutCode } from "./rules/missing-without-code";
import { nobodyLiberatedButSupported } from "./rules/nobody-liberated-but-supported";
import { numberOverZero } from "./rules/number-over-zero";
import { orderUpsideDown } from "./rules/order-upside-down";
import { ordersCompletedAboveEnded } from "./rules/orders-completed-above-ended";
import { outcomePriorityNotMean } from "./rules/outcome-priority-not-mean";
import { percentageNotOfItsCounts } from "./rules/percentage-not-of-its-counts";
import { percentageOutOfRange } from "./rules/percentage-out-of-range";
import { planAboveLiberated } from "./rules/plan-above-liberated";
import { planWithoutAwareness } from "./rules/plan-without-awareness";
import { priorityNotMeanOfSix } from "./rules/priority-not-mean-of-six";
import { profileDiffersFromFunnel } from "./rules/profile-differs-from-funnel";
import { rateNotAsCalculated } from "./rules/rate-not-as-calculated";
import { referralsAboveCustody } from "./rules/referrals-above-custody";
import { remandNotStated } from "./rules/remand-not-stated";
import { scoreOutOfScale } from "./rules/score-out-of-scale";
import { scoresMissing } from "./rules/scores-missing";
import { sourceOfLetHalfApplicable } from "./rules/source-of-let-half-applicable";
import { tenanciesOfReportingYear } from "./rules/tenancies-of-reporting-year";
import { tenantsSustainedAboveCommenced } from "./rules/tenants-sustained-above-commenced";
import { textInNumberCell } from "./rules/text-in-number-cell";
import { transfersAboveLiberated } from "./rules/transfers-above-liberated";

/**
 * Every rule, the most telling first: of two that fail at the same cell the later one is folded under the earlier.
 * A step-to-step excess tells more than the excess over the whole that follows from it.
 */
export const rules: readonly Rule[] = [
  missingWithoutCode,
  textInNumberCell,
  countNotWhole,
  nobodyLiberatedButSupported,
  acceptedAboveAware,
  engagedAboveAccepted,
  madeAwareAboveLiberated,
  acceptedAboveLiberated,
  engagedAboveLiberated,
  planAboveLiberated,
  planWithoutAwareness,
  eligibleAboveAllLiberated,
  profileDiffersFromFunnel,
  liberationsCountedAsPeople,
  remandNotStated,
  diversionCommencedAboveAssessed,
  diversionCompletedAboveCommenced,
  bailCommencedAboveReports,
  bailCompletedAboveCommenced,
  ordersCompletedAboveEnded,
  homelessFromPrisonAboveAll,
  convictionsAboveAllInServices,
  tenantsSustainedAboveCommenced,
  sourceOfLetHalfApplicable,
  tenanciesOfReportingYear,
  leaversNotToldApart,
  assessmentsAboveAdmissions,
  contactsAboveAdmissions,
  areaAboveScotland,
  transfersAboveLiberated,
  homelessFromPrisonAboveLiberated,
  contactsAboveAssessments,
  referralsAboveCustody,
  rateNotAsCalculated,
  numberOverZero,
  percentageOutOfRange,
  percentageNotOfItsCounts,
  scoreOutOfScale,
  scoresMissing,
  activitiesUnscored,
  activityWithoutName,
  activityWithoutLogicModelRow,
  priorityNotMeanOfSix,
  outcomePriorityNotMean,
  orderUpsideDown,
];
