import type { Note } from "./note";
import { conventions } from "./notes/conventions";
import { departures } from "./notes/departures";
import { policies } from "./notes/policies";
import { sources } from "./notes/sources";

/** Rows of the Notes sheet: departures first, since they explain what may surprise. */
export const notes: readonly Note[] = [...departures, ...conventions, ...sources, ...policies];
