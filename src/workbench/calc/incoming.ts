/** Changes that were told and are still to be entered into the mirror, in their order. */
import type { CellInput } from "../book/calculator";

/** How many changes are entered before the clock is looked at. */
const step = 64;

export class Incoming {
  private cells: readonly CellInput[] = [];
  private at = 0;
  private isTouched = false;

  add(cells: readonly CellInput[]): void {
    this.cells = this.at === this.cells.length ? cells : [...this.cells.slice(this.at), ...cells];
    this.at = 0;
    this.isTouched = true;
  }

  /** Something was told since the last time that all was entered; also where nothing but a look was asked for. */
  get isWaiting(): boolean {
    return this.isTouched;
  }

  /** Enters what waits, until `shouldPause` says so; true when all is entered. */
  enter(take: (cell: CellInput) => void, shouldPause: () => boolean): boolean {
    for (; this.at < this.cells.length; this.at++) {
      if (this.at % step === step - 1 && shouldPause()) return false;
      take(this.cells[this.at]!);
    }
    this.isTouched = false;
    return true;
  }
}
