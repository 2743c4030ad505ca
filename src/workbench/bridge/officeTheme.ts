/** Colours of Office's themes, as `Office.context.officeTheme` names them; numbers, as the client library asks for them. */
const LIGHT = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xf3f2f1,
  controlForegroundColor: 0x262626,
};
const DARK = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x3b3a39,
  controlForegroundColor: 0xffffff,
};

type Globals = Record<string, unknown>;

/** Gives the loaded client library the object that it asks for `Office.context.officeTheme`. */
export function offerTheme(window: Readonly<Globals>, isDark: () => boolean = () => false): void {
  const library = window["OSF"] as { readonly DDA?: { _OsfControlContext?: unknown } } | undefined;
  if (library?.DDA)
    library.DDA._OsfControlContext = { GetOfficeThemeInfo: () => JSON.stringify(isDark() ? DARK : LIGHT) };
}

/** The library keeps a theme on the window for five seconds: after this it asks again. */
export function forgetTheme(window: Globals): void {
  window["_osfOfficeThemeTimeStamp"] = null;
}
