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

/** The part of the loaded client library that themes go through. */
interface ThemeParts {
  _OsfControlContext?: unknown;
  readonly OfficeTheme?: { _osfOfficeThemeTimeStamp?: number | null };
}

const partsOf = (window: Readonly<Record<string, unknown>>): ThemeParts | undefined =>
  (window["OSF"] as { readonly DDA?: ThemeParts } | undefined)?.DDA;

/** Gives the loaded client library the object that it asks for `Office.context.officeTheme`. */
export function offerTheme(
  window: Readonly<Record<string, unknown>>,
  isDark: () => boolean = () => false,
): void {
  const parts = partsOf(window);
  if (!parts) return;
  parts._OsfControlContext = { GetOfficeThemeInfo: () => JSON.stringify(isDark() ? DARK : LIGHT) };
}

/** The library keeps a theme for some seconds: after this it asks again. */
export function forgetTheme(window: Readonly<Record<string, unknown>>): void {
  const theme = partsOf(window)?.OfficeTheme;
  if (theme) theme._osfOfficeThemeTimeStamp = null;
}
