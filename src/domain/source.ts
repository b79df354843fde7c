/** Where a statement comes from: a source document of the framework, by file name, and the place in it. */
export interface Source {
  readonly file: string;
  readonly section: string;
}
