/** Kind and section of the questions to partners about single activities. */
export const evaluation = { kind: "evaluation question", section: "Ask evaluation questions" } as const;

/** Kind of the prompts of the progress report, whose sections are those of the report. */
export const reportPrompt = "report prompt";

/** Who answers what is asked of no single partner. */
export const partnersTogether = "Partners together";
