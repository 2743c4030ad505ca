export type ThemeName = "light" | "dark" | "contrast";

export const THEME_LABELS: Readonly<Record<ThemeName, string>> = {
  light: "Light",
  dark: "Dark",
  contrast: "High contrast",
};

/** The theme that the system asks for. */
export function systemTheme(): ThemeName {
  if (matchMedia("(forced-colors: active)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Colours come from `styles/themes.css`; the pane's frame inherits whether they are dark, as `prefers-color-scheme`. */
export function applyTheme(name: ThemeName): void {
  document.documentElement.dataset["theme"] = name;
}
