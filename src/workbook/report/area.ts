/** A rectangle of a sheet, zero-based from A1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** The letters of a column: 0 is "A", 26 is "AA". */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** The address of a cell, such as "C5". */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The address of a rectangle, such as "A1:C5", or "A1" for one cell. */
export function addressOf(area: Area): string {
  const first = cellAddress(area.top, area.left);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.top + area.rows - 1, area.left + area.columns - 1)}`;
}

/** The address with every part fixed, such as "$A$1:$C$5". */
export function fixedAddressOf(area: Area): string {
  return addressOf(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** A sheet name as a formula needs it: always in quotes, with inner quotes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Whether two rectangles share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.top < b.top + b.rows &&
    b.top < a.top + a.rows &&
    a.left < b.left + b.columns &&
    b.left < a.left + a.columns
  );
}
