import { OWN_PROPERTY, readMark, type MarkedSheet } from "./ownMark";

/** A worksheet as it is before we touch anything. */
export interface SurveyedSheet extends MarkedSheet {
  readonly name: string;
  readonly visibility: string;
  readonly isProtected: boolean;
  readonly chartNames: readonly string[];
  readonly tableNames: readonly string[];
}

/** What the workbook holds before a read or a write. */
export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  /** Sheets cannot be added, renamed or deleted. */
  readonly isStructureProtected: boolean;
  readonly eventsAreOn: boolean;
  /** Excel calculates by itself; otherwise the planner does. */
  readonly calculatesByItself: boolean;
}

/** Lists the sheets with their marks, in two round trips whatever their number. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<Survey> {
  const { workbook, runtime, application } = context;
  const { worksheets, protection } = workbook;
  worksheets.load("items/id,items/name,items/visibility");
  protection.load("protected");
  runtime.load("enableEvents");
  application.load("calculationMode");
  await context.sync();
  const found = worksheets.items.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(OWN_PROPERTY);
    property.load("value");
    sheet.protection.load("protected");
    sheet.charts.load("items/name");
    sheet.tables.load("items/name");
    return { sheet, property };
  });
  await context.sync();
  const sheets = found.map(({ sheet, property }) => ({
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    mark: property.isNullObject ? null : readMark(property.value),
    isProtected: sheet.protection.protected,
    chartNames: sheet.charts.items.map((chart) => chart.name),
    tableNames: sheet.tables.items.map((table) => table.name),
  }));
  return {
    sheets,
    isStructureProtected: protection.protected,
    eventsAreOn: runtime.enableEvents,
    calculatesByItself: application.calculationMode !== "Manual",
  };
}
