import { useState } from "react";
import { describePhase } from "./describe-outcome";
import type { AgreementPhase } from "./use-agreement";

interface Told {
  readonly phase: AgreementPhase;
  /** the reading that stood when the phase began */
  readonly before: object | undefined;
  /** what the next reading said: what the agreement itself has changed */
  readonly result?: string;
  /** something else was read after that; the phase is old news */
  readonly isPast: boolean;
}

/**
 * What a screen reader should hear: the newest of what was done about agreements and what was read. The first reading
 * after an agreement only repeats it; whatever differs from that one is newer.
 * @param words what the reading says
 * @param reading another object for each reading
 */
export function useNewestWords(phase: AgreementPhase, words: string, reading: object | undefined): string {
  const [told, setTold] = useState<Told>({ phase, before: reading, isPast: false });
  const next = follow(told, phase, words, reading);
  // Not in an effect: the words of the last reading would be spoken first.
  if (next !== told) setTold(next);
  const done = describePhase(phase);
  return done === "" || next.isPast ? words : done;
}

function follow(told: Told, phase: AgreementPhase, words: string, reading: object | undefined): Told {
  if (told.phase !== phase) return { phase, before: reading, isPast: false };
  if (phase.kind === "working" || told.isPast) return told;
  if (told.result === undefined) return reading === told.before ? told : { ...told, result: words };
  return words === told.result ? told : { ...told, isPast: true };
}
