import { invalidArgument } from "../../host/apiError";
import { HTML_COLORS } from "./htmlColors";

/** "#RRGGBB" in capitals from "#rrggbb", "rrggbb", "#rgb" or an HTML colour name; else InvalidArgument. */
export function colorText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const text = value.trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (hex) return `#${(hex[1] ?? "").toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${[short[1], short[2], short[3]].map((digit = "0") => digit + digit).join("")}`.toUpperCase();
  const named = HTML_COLORS[text.toLowerCase()];
  if (!named) throw invalidArgument();
  return `#${named}`;
}
