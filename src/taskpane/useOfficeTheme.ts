import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/**
 * Light or dark, as Office is; where Office does not say, as the system is.
 *
 * Excel sends no event when its theme changes, so the pane looks again when it
 * is shown or focused. Scroll bars and form fields follow. Contrast themes are left to the system's forced colours.
 */
export function useOfficeTheme(): Theme {
  const [isDark, setDark] = useState(readIsDark);
  useEffect(() => {
    const look = (): void => setDark(readIsDark());
    const scheme = window.matchMedia("(prefers-color-scheme: dark)");
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    scheme.addEventListener("change", look);
    return () => {
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
      scheme.removeEventListener("change", look);
    };
  }, []);
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  }, [isDark]);
  return isDark ? webDarkTheme : webLightTheme;
}

function readIsDark(): boolean {
  const theme = (Office.context as Partial<Office.Context>).officeTheme;
  if (theme?.isDarkTheme === true) return true;
  const body = theme?.bodyBackgroundColor;
  if (body && /^#[0-9a-f]{6}$/i.test(body)) return luminance(body) < 0.4;
  return window.matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Perceived lightness of #rrggbb, 0 to 1. */
function luminance(colour: string): number {
  const part = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16) / 255;
  return 0.299 * part(1) + 0.587 * part(3) + 0.114 * part(5);
}
