import { explainExcelError } from "../../../src/workbook/office/explainExcelError";
import { WorkbookRefusal } from "../../../src/workbook/office/refusal";

const CODES = (
  "AccessDenied ActivityLimitReached ApiNotFound Conflict GeneralException InactiveWorkbook InsertDeleteConflict " +
  "InvalidArgument InvalidBinding InvalidOperationInCellEditMode InvalidReference InvalidSelection ItemAlreadyExists " +
  "ItemNotFound MemoryLimitReached MergedRangeConflict NonBlankCellOffSheet NotImplemented OperationCellsExceedLimit " +
  "RangeExceedsLimit RequestAborted RequestPayloadSizeLimitExceeded ResponsePayloadSizeLimitExceeded UndoNotSupported " +
  "UnsupportedOperation UnsupportedSheet FilteredRangeConflict PivotTableRangeConflict EmptyChartSeries " +
  "FormulaLengthExceedsLimit structure-protected nothing-to-take-back journal-of-other-version pages-incomplete"
).split(" ");

describe("explainExcelError", () => {
  for (const code of CODES) {
    it(`[OFF11] words ${code} in two sentences`, () => {
      const { message } = explainExcelError({ code });
      expect(message).not.toContain("did not expect");
      expect(message.match(/[.](\s|$)/g)!.length).toBeGreaterThanOrEqual(2);
    });
  }

  it("[OFF11] names the sheet that is protected", () => {
    expect(explainExcelError(new WorkbookRefusal("sheet-protected", "Review")).message).toContain('"Review"');
  });

  it("gives support the code and the place, and no planning data", () => {
    const error = {
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values", statement: "range.values = ..." },
    };
    expect(explainExcelError(error).details).toBe("InvalidArgument · Range.values · range.values = ...");
  });

  it("admits what it does not know", () => {
    expect(explainExcelError(new TypeError("x")).message).toContain("did not expect");
    expect(explainExcelError(null).details).toBe("Error");
  });
});
