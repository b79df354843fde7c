import type { CellPlace } from "../domain/finding";
import type { Trouble } from "../domain/trouble";

/** A row that somebody typed on a sheet, and the id that it would get. */
export interface IdToGive {
  readonly name: string;
  readonly id: string;
  /** the blank cell that takes the id */
  readonly place: CellPlace;
  readonly namePlace: CellPlace;
}

/** A row that has no id and cannot have one yet. */
export interface RowThatWaits {
  readonly name: string;
  /** a sentence: what it lacks */
  readonly why: string;
  /** the cell to type in */
  readonly place: CellPlace;
}

/** The rows without an id. Ids that stand are never changed. */
export interface IdsPlan {
  readonly given: readonly IdToGive[];
  readonly waiting: readonly RowThatWaits[];
  readonly isReadOnly: boolean;
  /** sheets that cannot take their ids; with one of them nothing is written anywhere */
  readonly obstacles: readonly Trouble[];
}
