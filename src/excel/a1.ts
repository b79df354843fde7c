/** 0 → "A", 26 → "AA" */
export function columnLetters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

/** 0-based row and column → "A1" */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** 0-based block → "A1:B2", or "A1" for one cell */
export function a1Block(top: number, left: number, rows: number, columns: number): string {
  return rows === 1 && columns === 1
    ? a1(top, left)
    : `${a1(top, left)}:${a1(top + rows - 1, left + columns - 1)}`;
}
