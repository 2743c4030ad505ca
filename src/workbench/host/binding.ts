import type { RangeSelf, TableSelf } from "./hostObject";

/** A range, a cell's text or a table under a name of the script's. Ranges follow insertions and deletions. */
export interface Binding {
  readonly type: "Range" | "Table" | "Text";
  readonly range: RangeSelf;
  readonly table: TableSelf | undefined;
}
