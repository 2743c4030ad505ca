/**
 * The one place that touches the spreadsheet engine's packages: parsing a formula and evaluating it once. What is to
 * be evaluated when, and where results go, is decided outside (`scheduler.ts`); the engine's own calculation loop,
 * its command system and its documents are not used.
 */
import {
  Injector,
  IUniverInstanceService,
  LocaleService,
  LocaleType,
  type Dependency,
  type ICellData,
  type ObjectMatrix,
} from "@univerjs/core";
import {
  AstRootNodeFactory,
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  DefinedNamesService,
  ERROR_TYPE_SET,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaCurrentConfigService,
  FormulaDataModel,
  FormulaRuntimeService,
  FunctionNodeFactory,
  FunctionService,
  HyperlinkEngineFormulaService,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  IHyperlinkEngineFormulaService,
  Interpreter,
  ISheetRowFilteredService,
  ISuperTableService,
  LambdaNodeFactory,
  LambdaParameterNodeFactory,
  Lexer,
  LexerNode,
  LexerTreeBuilder,
  OperatorNodeFactory,
  PrefixNodeFactory,
  ReferenceNodeFactory,
  SheetRowFilteredService,
  SuffixNodeFactory,
  SuperTableService,
  UnionNodeFactory,
  ValueNodeFactory,
  functionArray,
  functionCompatibility,
  functionCube,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionMeta,
  functionStatistical,
  functionText,
  functionUniver,
  functionWeb,
  type BaseAstNode,
  type BaseFunction,
  type ErrorType,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { MAX_COLUMNS, MAX_ROWS } from "../book/address";
import { toMatrix, type ResultMatrix } from "./values";

/** The unit name under which the engine sees our one book. */
export const UNIT = "book";

export type ParsedFormula = BaseAstNode;
export type CellMatrix = ObjectMatrix<ICellData>;

/** What the engine reads: cells by sheet, and how far each sheet's data reaches. */
export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: CellMatrix;
  /** Rows that a reference may name; whole-column references end here. */
  readonly rowCount: number;
}

export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Answers questions that some functions ask about other cells' formulas (FORMULATEXT, ISFORMULA). */
export type FormulaTextAt = (place: FormulaPlace) => string | undefined;

// Errors that the engine must pass on although it never makes them itself.
ERROR_TYPE_SET.add("#BUSY!" as ErrorType);
ERROR_TYPE_SET.add("#GETTING_DATA" as ErrorType);

const factories = [
  AstRootNodeFactory,
  FunctionNodeFactory,
  LambdaNodeFactory,
  LambdaParameterNodeFactory,
  OperatorNodeFactory,
  PrefixNodeFactory,
  ReferenceNodeFactory,
  SuffixNodeFactory,
  UnionNodeFactory,
  ValueNodeFactory,
];

export class FormulaEngine {
  private readonly injector: Injector;
  private readonly functions: IFunctionService;
  private readonly lexer: Lexer;
  private readonly parser: AstTreeBuilder;
  private readonly interpreter: Interpreter;
  private readonly runtime: IFormulaRuntimeService;
  private readonly config: IFormulaCurrentConfigService;
  private sheets = new Map<string, EngineSheet>();

  constructor(formulaTextAt: FormulaTextAt) {
    this.injector = new Injector(dependencies(() => [...this.sheets.values()]));
    this.injector.get(LocaleService).setLocale(LocaleType.EN_US);
    this.functions = this.injector.get(IFunctionService);
    registerBuiltIns(this.functions);
    this.lexer = this.injector.get(Lexer);
    this.parser = this.injector.get(AstTreeBuilder);
    this.interpreter = this.injector.get(Interpreter);
    this.runtime = this.injector.get(IFormulaRuntimeService);
    this.config = this.injector.get(IFormulaCurrentConfigService);
    const model = this.injector.get(FormulaDataModel);
    model.getFormulaStringByCell = (row, column, sheetId) => formulaTextAt({ sheetId, row, column }) ?? null;
  }

  /** Tells the engine the sheets; also after a sheet's `rowCount` grew. */
  setSheets(sheets: readonly EngineSheet[]): void {
    this.sheets = new Map(sheets.map((s) => [s.id, s]));
    const unit = Object.fromEntries(
      sheets.map((s) => [
        s.id,
        { cellData: s.cells, rowCount: s.rowCount, columnCount: MAX_COLUMNS, rowData: {}, columnData: {} },
      ]),
    );
    this.config.load({
      allUnitData: { [UNIT]: unit },
      unitSheetNameMap: { [UNIT]: Object.fromEntries(sheets.map((s) => [s.name, s.id])) },
      unitStylesData: {},
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    });
    this.config.setExecuteUnitId(UNIT);
    this.clearCaches();
  }

  sheetIds(): Iterable<string> {
    return this.sheets.keys();
  }

  hasFunction(name: string): boolean {
    return this.functions.hasExecutor(name.toUpperCase());
  }

  register(...functions: readonly BaseFunction[]): void {
    this.functions.registerExecutors(...functions);
  }

  /** Parses a formula with "=". Undefined for what the engine cannot parse, however it fails. */
  parse(formula: string, place: FormulaPlace): ParsedFormula | undefined {
    this.stand(place);
    try {
      const tree = this.lexer.treeBuilder(formula);
      return tree instanceof LexerNode ? (this.parser.parse(tree) ?? undefined) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Evaluates a parsed formula at a place. Faults of the engine itself are thrown on. */
  evaluate(parsed: ParsedFormula, place: FormulaPlace): ResultMatrix {
    this.stand(place);
    try {
      const value: FunctionVariantType = this.interpreter.execute({
        node: parsed,
        refOffsetX: 0,
        refOffsetY: 0,
      });
      return toMatrix(value);
    } finally {
      parsed.resetCalculationState();
    }
  }

  /** Cached ranges are right only while no cell changes. */
  clearCaches(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    this.runtime.reset();
  }

  dispose(): void {
    this.clearCaches();
    this.injector.dispose();
  }

  private stand({ sheetId, row, column }: FormulaPlace): void {
    this.config.setExecuteSubUnitId(sheetId);
    const rows = this.sheets.get(sheetId)?.rowCount ?? MAX_ROWS;
    this.runtime.setCurrent(row, column, rows, MAX_COLUMNS, sheetId, UNIT);
  }
}

function registerBuiltIns(functions: IFunctionService): void {
  const all = [
    functionArray, functionCompatibility, functionCube, functionDatabase, functionDate, functionEngineering,
    functionFinancial, functionInformation, functionLogical, functionLookup, functionMath, functionMeta,
    functionStatistical, functionText, functionUniver, functionWeb,
  ].flat(); // prettier-ignore
  type Constructor = new (name: string) => BaseFunction;
  functions.registerExecutors(
    ...all.map(([type, name]) => new (type as unknown as Constructor)(name as unknown as string)),
  );
}

/** The engine's services without its application: the book is answered for by `sheetsOf`. */
function dependencies(sheetsOf: () => readonly EngineSheet[]): Dependency[] {
  return [
    [LocaleService],
    [IUniverInstanceService, { useFactory: () => bookInstead(sheetsOf) }],
    [LexerTreeBuilder],
    [IFunctionService, { useClass: FunctionService }],
    [IDefinedNamesService, { useClass: DefinedNamesService }],
    [IHyperlinkEngineFormulaService, { useClass: HyperlinkEngineFormulaService }],
    [ISheetRowFilteredService, { useClass: SheetRowFilteredService }],
    [ISuperTableService, { useClass: SuperTableService }],
    [FormulaDataModel],
    [IFormulaRuntimeService, { useClass: FormulaRuntimeService }],
    [IFormulaCurrentConfigService, { useClass: FormulaCurrentConfigService }],
    [Interpreter],
    [AstTreeBuilder],
    [Lexer],
    ...factories.map((factory): Dependency => [factory]),
  ] as Dependency[];
}

/** What the engine asks its document service for: sheet order, names and sizes. */
function bookInstead(sheetsOf: () => readonly EngineSheet[]): unknown {
  const sheet = (found: EngineSheet | undefined): unknown =>
    found && {
      getSheetId: () => found.id,
      getName: () => found.name,
      getSnapshot: () => ({ rowCount: MAX_ROWS, columnCount: MAX_COLUMNS }),
      getCellMatrix: () => found.cells,
      getRowVisible: () => true,
      getRowFiltered: () => false,
    };
  const workbook = {
    getUnitId: () => UNIT,
    getSnapshot: () => ({ id: UNIT, sheetOrder: sheetsOf().map((s) => s.id) }),
    getSheetBySheetId: (id: string) => sheet(sheetsOf().find((s) => s.id === id)),
    getSheetBySheetName: (name: string) => sheet(sheetsOf().find((s) => s.name === name)),
    getSheets: () => sheetsOf().map(sheet),
  };
  return {
    getUnit: () => workbook,
    getCurrentUnitOfType: () => workbook,
    getCurrentUnitForType: () => workbook,
    getAllUnitsForType: () => [workbook],
    getTypeOfUnitDisposed$: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
  };
}
