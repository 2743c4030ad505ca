import type { DataBarSnapshot } from "../../book/snapshot";
import { itemNotFound } from "../../host/apiError";
import { asFlag, oneOf } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type RuleSelf } from "../../host/hostObject";
import { colorText } from "../format/color";
import { asRecord, ruleOf } from "./ruleAccess";
import { pointFrom, pointTo } from "./ruleKinds";

function barOf(host: Host, self: RuleSelf): DataBarSnapshot {
  const { dataBar } = ruleOf(host, self);
  if (!dataBar) throw itemNotFound();
  return dataBar;
}

const DIRECTIONS = { Context: "context", LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;

const AXES: Readonly<Record<string, string>> = {
  automatic: "Automatic",
  none: "None",
  middle: "CellMidPoint",
};

const bound = (key: "minimum" | "maximum", automatic: string): PropertySpec<RuleSelf> => ({
  get: (self, host) => pointTo(barOf(host, self)[key]),
  set: (self, value, host) => {
    const point = pointFrom(asRecord(value));
    barOf(host, self)[key] = point.type === "auto" ? { type: automatic } : point;
  },
});

type ColorKey = "color" | "negativeColor" | "borderColor" | "negativeBorderColor" | "axisColor";

const color = (key: ColorKey, fallback: string): PropertySpec<RuleSelf> => ({
  get: (self, host) => barOf(host, self)[key] ?? fallback,
  set: (self, value, host) => {
    const bar = barOf(host, self);
    if ((value === "" || value === null) && key !== "color") Reflect.deleteProperty(bar, key);
    else bar[key] = colorText(value);
  },
});

/** `Excel.DataBarConditionalFormat`. */
export const dataBarClass: ClassSpec<"DataBarConditionalFormat"> = {
  properties: {
    ShowDataBarOnly: {
      get: (self, host) => barOf(host, self).hidesValue ?? false,
      set: (self, value, host) => void (barOf(host, self).hidesValue = asFlag(value)),
    },
    BarDirection: {
      get: (self, host) => {
        const held = barOf(host, self).direction ?? "context";
        return held === "leftToRight" ? "LeftToRight" : held === "rightToLeft" ? "RightToLeft" : "Context";
      },
      set: (self, value, host) => {
        barOf(host, self).direction =
          DIRECTIONS[oneOf(value, ["Context", "LeftToRight", "RightToLeft"] as const)];
      },
    },
    AxisColor: color("axisColor", ""),
    AxisFormat: {
      get: (self, host) => AXES[barOf(host, self).axisPosition ?? "automatic"] ?? "Automatic",
      set: (self, value, host) => {
        const word = oneOf(value, ["Automatic", "None", "CellMidPoint"] as const);
        const [position] = Object.entries(AXES).find(([, known]) => known === word) ?? ["automatic"];
        barOf(host, self).axisPosition = position;
      },
    },
    LowerBoundRule: bound("minimum", "min"),
    UpperBoundRule: bound("maximum", "max"),
  },
  navigation: {
    PositiveFormat: (self) => ref("ConditionalDataBarPositiveFormat", self),
    NegativeFormat: (self) => ref("ConditionalDataBarNegativeFormat", self),
  },
};

/** `Excel.ConditionalDataBarPositiveFormat`. */
export const positiveFormatClass: ClassSpec<"ConditionalDataBarPositiveFormat"> = {
  properties: {
    FillColor: color("color", ""),
    BorderColor: color("borderColor", ""),
    GradientFill: {
      get: (self, host) => barOf(host, self).isGradient ?? true,
      set: (self, value, host) => void (barOf(host, self).isGradient = asFlag(value)),
    },
  },
};

/** `Excel.ConditionalDataBarNegativeFormat`. */
export const negativeFormatClass: ClassSpec<"ConditionalDataBarNegativeFormat"> = {
  properties: {
    FillColor: color("negativeColor", ""),
    MatchPositiveFillColor: {
      get: (self, host) => barOf(host, self).negativeColor === undefined,
      set: (self, value, host) => {
        const bar = barOf(host, self);
        if (asFlag(value)) delete bar.negativeColor;
        else bar.negativeColor ??= "#FF0000";
      },
    },
    BorderColor: color("negativeBorderColor", ""),
    MatchPositiveBorderColor: {
      get: (self, host) => barOf(host, self).negativeBorderColor === undefined,
      set: (self, value, host) => {
        const bar = barOf(host, self);
        if (asFlag(value)) delete bar.negativeBorderColor;
        else bar.negativeBorderColor ??= "#FF0000";
      },
    },
  },
};
