/** Colours of Office's light theme, as `Office.context.officeTheme` names them. */
const LIGHT = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xf3f2f1,
  controlForegroundColor: 0x262626,
};

/** The object that the client library asks for the theme; colours are numbers there. */
const controlContext = { GetOfficeThemeInfo: (): string => JSON.stringify(LIGHT) };

/** Gives the loaded client library the object that it asks for `Office.context.officeTheme`. */
export function offerTheme(window: Readonly<Record<string, unknown>>): void {
  const library = window["OSF"] as { readonly DDA?: Record<string, unknown> } | undefined;
  if (library?.DDA) library.DDA["_OsfControlContext"] = controlContext;
}
