/** As `withStop`; `words` is a cell that is not blank. */
export function withStopFormula(words: string): string {
  return `TRIM(${words})&IF(ISNUMBER(FIND(RIGHT(TRIM(${words}),1),".!?")),"",".")`;
}

/** As `withoutStop`. */
export function withoutStopFormula(words: string): string {
  return `IF(RIGHT(TRIM(${words}),1)=".",LEFT(TRIM(${words}),LEN(TRIM(${words}))-1),TRIM(${words}))`;
}
