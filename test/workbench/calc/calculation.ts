import type {
  CalculatedCell,
  CalculatorBook,
  CellInput,
  CellScalar,
  CustomFunctionDefinition,
} from "../../../src/workbench/book/calculator";
import { parseArea } from "../../../src/workbench/book/address";
import { createCalculator, type CalculatorOptions } from "../../../src/workbench/calc/createCalculator";

/** Cells by address; text that starts with "=" is a formula. */
export type Cells = Readonly<Record<string, CellScalar>>;

export interface BookParts {
  /** Cells by sheet; the first sheet is "Plan" when only cells are given. */
  readonly sheets: Readonly<Record<string, Cells>>;
  readonly tables?: CalculatorBook["tables"];
  readonly names?: CalculatorBook["names"];
  readonly functions?: readonly CustomFunctionDefinition[];
  readonly recalculate?: boolean;
  readonly options?: CalculatorOptions;
  /** Cached values of formulas, by "Sheet!A1". */
  readonly cached?: Readonly<Record<string, CellScalar>>;
}

const place = (address: string): { row: number; column: number } => {
  const { row, column } = parseArea(address)!;
  return { row, column };
};

/** The input that a cell of text or value means; sheet ids are the sheets' names. */
export function input(
  sheet: string,
  address: string,
  value: CellScalar,
  cached: CellScalar = null,
): CellInput {
  const isFormula = typeof value === "string" && value.startsWith("=");
  const at = { sheetId: sheet, ...place(address) };
  return isFormula ? { ...at, formula: value, value: cached } : { ...at, value };
}

/** A calculator over a small book, with what it last said of each cell. */
export class Calculation {
  readonly told = new Map<string, CalculatedCell>();
  readonly stalls: string[] = [];
  readonly calculator;

  constructor({ sheets, tables = [], names = [], functions = [], ...rest }: BookParts) {
    this.calculator = createCalculator(
      {
        results: (cells) => cells.forEach((c) => this.told.set(`${c.sheetId}!${c.row},${c.column}`, c)),
        stalled: (message) => this.stalls.push(message),
      },
      rest.options,
    );
    this.calculator.registerFunctions(functions);
    const described = Object.entries(sheets).map(([name, cells]) => ({
      id: name,
      name,
      cells: Object.entries(cells).map(([a, v]) => input(name, a, v, rest.cached?.[`${name}!${a}`] ?? null)),
    }));
    this.calculator.load({ sheets: described, tables, names }, { recalculate: rest.recalculate ?? true });
  }

  cell(address: string, sheet = "Plan"): CalculatedCell | undefined {
    const { row, column } = place(address);
    return this.told.get(`${sheet}!${row},${column}`);
  }

  value(address: string, sheet = "Plan"): CellScalar | undefined {
    return this.cell(address, sheet)?.value;
  }

  /** Writes cells and waits until all is calculated; `told` then holds only what changed. */
  async edit(cells: Cells, sheet = "Plan"): Promise<void> {
    this.told.clear();
    this.calculator.setCells(Object.entries(cells).map(([a, v]) => input(sheet, a, v)));
    await this.calculator.settled();
  }
}

const open: Calculation[] = [];

/** Calculates a book; the calculator is disposed of after the test. */
export async function calculated(parts: BookParts | Cells): Promise<Calculation> {
  const isBook = typeof (parts as BookParts).sheets === "object";
  const calculation = new Calculation(isBook ? (parts as BookParts) : { sheets: { Plan: parts as Cells } });
  open.push(calculation);
  await calculation.calculator.settled();
  return calculation;
}

afterEach(() => {
  for (const calculation of open.splice(0)) calculation.calculator.dispose();
});
