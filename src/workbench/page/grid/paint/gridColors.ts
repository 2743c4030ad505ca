/** Colours of what surrounds the cells; the cells themselves stay as the workbook has them, as in Excel. */
export interface GridColors {
  readonly canvas: string;
  readonly header: string;
  readonly headerTouched: string;
  readonly headerText: string;
  readonly headerLine: string;
  readonly accent: string;
  readonly accentText: string;
  readonly onAccent: string;
  readonly freezeLine: string;
  readonly selectionFill: string;
}

/** The page's custom properties, as its theme sets them. */
export function gridColors(element: Element): GridColors {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    canvas: of("sheet-canvas"),
    header: of("heading-fill"),
    headerTouched: of("heading-touched"),
    headerText: of("heading-text"),
    headerLine: of("heading-line"),
    accent: of("accent"),
    accentText: of("accent-text"),
    onAccent: of("on-accent"),
    freezeLine: of("freeze-line"),
    selectionFill: of("selection-fill"),
  };
}
