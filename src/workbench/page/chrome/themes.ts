import type { PaneTheme } from "../pane/messages";

export type ThemeName = "light" | "dark" | "contrast";

export const THEME_LABELS: Readonly<Record<ThemeName, string>> = {
  light: "Light",
  dark: "Dark",
  contrast: "High contrast",
};

const PANE: Readonly<Record<ThemeName, PaneTheme>> = {
  light: theme(false, "#FFFFFF", "#242424", "#F5F5F5"),
  dark: theme(true, "#1F1F1F", "#F2F2F2", "#242424"),
  contrast: theme(true, "#000000", "#FFFFFF", "#000000"),
};

function theme(isDarkTheme: boolean, body: string, text: string, control: string): PaneTheme {
  return {
    isDarkTheme,
    bodyBackgroundColor: body,
    bodyForegroundColor: text,
    controlBackgroundColor: control,
    controlForegroundColor: text,
  };
}

export const paneTheme = (name: ThemeName): PaneTheme => PANE[name];

/** The theme that the system asks for. */
export function systemTheme(): ThemeName {
  if (matchMedia("(forced-colors: active)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function applyTheme(name: ThemeName): void {
  document.documentElement.dataset["theme"] = name;
}
