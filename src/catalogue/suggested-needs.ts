import type { Source } from "../domain/source";

/**
 * A need to begin the needs profile with. The source gives no list and no questions for this profile:
 * it names these needs in passing, so each row says that the add-in suggests it. Partners rename, clear or add.
 */
export interface SuggestedNeed {
  readonly id: string;
  readonly need: string;
  readonly possibleSource: string;
  readonly outcomeId: string;
  /** where the source names the need */
  readonly source: Source;
}

const resource = "000_08d407e9504b914d.txt";
const services: Source = { file: resource, section: "Step 1, Understanding Services" };
const prompts: Source = { file: resource, section: "Step 3, prompts on voluntary throughcare services" };
const model: Source = { file: resource, section: "Sample logic model, assessment at reception into custody" };

/** Sources of needs data that the same document names: Step 1, Understanding Needs, and the prompts of Step 3. */
const workforce = "Prison based social work; local voluntary throughcare providers";
const tools = "LS/CMI; admission to prison assessments; tools such as Outcome Star";

export const suggestedNeeds: readonly SuggestedNeed[] = [
  { id: "ND1", need: "Housing", possibleSource: workforce, outcomeId: "O8", source: services },
  { id: "ND2", need: "Mental health", possibleSource: tools, outcomeId: "O8", source: services },
  { id: "ND3", need: "Physical health", possibleSource: tools, outcomeId: "O8", source: services },
  { id: "ND4", need: "Substance use", possibleSource: tools, outcomeId: "O8", source: services },
  { id: "ND5", need: "Financial inclusion", possibleSource: workforce, outcomeId: "O8", source: prompts },
  { id: "ND6", need: "Employment", possibleSource: workforce, outcomeId: "O8", source: model },
];

/** Rows of the needs profile, with the suggested ones; the rest are empty. */
export const needRows = 10;

/** Empty rows of the services profile. */
export const serviceRows = 8;

/** Where services can be looked up. @see 000_08d407e9504b914d.txt, Step 1, Understanding Services */
export const servicesSource = "Community Support Services Across Scotland";
