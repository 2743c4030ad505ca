/** Made by the test of the member table from the library's type declarations: properties that are not served. */
export const UNSERVED_PROPERTIES: Readonly<Record<string, string>> = {
  Application: "activeWindow windows",
  ChartDataLabel: "geometricShapeType showAsStickyCallout",
  ChartDataLabels: "geometricShapeType leaderLines showAsStickyCallout showLeaderLines",
  HeaderFooter:
    "centerFooterPicture centerHeaderPicture leftFooterPicture leftHeaderPicture rightFooterPicture rightHeaderPicture",
  NamedItem: "valueAsJson valueAsJsonLocal",
  NamedItemArrayValues: "valuesAsJson valuesAsJsonLocal",
  PageLayout: "alignMarginsHeaderFooter printQuality",
  Range: "control formulaArray valuesAsJson valuesAsJsonLocal",
  RangeView: "valuesAsJson valuesAsJsonLocal",
  TableColumn: "valuesAsJson valuesAsJsonLocal",
  TableRow: "valuesAsJson valuesAsJsonLocal",
  Workbook:
    "dataConnections linkedEntityDataDomains linkedWorkbooks notes pivotTableStyles pivotTables queries slicerStyles slicers timelineStyles",
  Worksheet: "namedSheetViews notes pivotTables shapes showDataTypeIcons slicers",
  WorksheetProtection: "allowEditRanges canPauseProtection isPasswordProtected isPaused savedOptions",
};
