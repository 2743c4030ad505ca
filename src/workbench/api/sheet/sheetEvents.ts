import { EventType } from "../../host/events";

/** Events of a worksheet and of the worksheet collection, by the name in the client's `_Register…` call. */
export const sheetEventTypes: Readonly<Record<string, number>> = {
  Activated: EventType.worksheetActivated,
  Deactivated: EventType.worksheetDeactivated,
  Added: EventType.worksheetAdded,
  Deleted: EventType.worksheetDeleted,
  DataChanged: EventType.worksheetChanged,
  SelectionChanged: EventType.worksheetSelectionChanged,
  Calculated: EventType.worksheetCalculated,
  FormatChanged: EventType.worksheetFormatChanged,
  FormulaChanged: EventType.worksheetFormulaChanged,
  ProtectionChanged: EventType.worksheetProtectionChanged,
  RowHiddenChanged: EventType.worksheetRowHiddenChanged,
  RowSorted: EventType.worksheetRowSorted,
  ColumnSorted: EventType.worksheetColumnSorted,
  NameChanged: EventType.worksheetNameChanged,
  VisibilityChanged: EventType.worksheetVisibilityChanged,
  SingleClicked: EventType.worksheetSingleClicked,
  Moved: EventType.worksheetMoved,
};
