import { fromR1C1, toR1C1 } from "../../formula/r1c1";
import { isWellFormed } from "../../formula/validate";
import { ApiError, invalidArgument, itemNotFound } from "../../host/apiError";
import { asFlag, asNumber, asText, oneOf } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import {
  nullObject,
  ref,
  type HostObject,
  type RuleSelf,
  type Selves,
  type TypeName,
} from "../../host/hostObject";
import { areasOf, rangeOf, selfAreas } from "../areas";
import { clearRules, ruleAreas } from "./place";
import { addRule, kindOf, RULE_KINDS, ruleObject, ruleOf, rulesOn } from "./ruleAccess";

/** Kind, navigation property and class of each sort of rule. */
const VIEWS: readonly (readonly [kind: string, property: string, type: TypeName])[] = [
  ["Custom", "Custom", "CustomConditionalFormat"],
  ["DataBar", "DataBar", "DataBarConditionalFormat"],
  ["ColorScale", "ColorScale", "ColorScaleConditionalFormat"],
  ["IconSet", "IconSet", "IconSetConditionalFormat"],
  ["TopBottom", "TopBottom", "TopBottomConditionalFormat"],
  ["ContainsText", "TextComparison", "TextConditionalFormat"],
  ["CellValue", "CellValue", "CellValueConditionalFormat"],
  ["PresetCriteria", "Preset", "PresetCriteriaConditionalFormat"],
];

function view(kind: string, type: TypeName, isOrNull: boolean) {
  return (self: RuleSelf, host: Host): HostObject => {
    if (kindOf(ruleOf(host, self)) === kind) return ref(type, self as Selves[typeof type]);
    if (isOrNull) return nullObject();
    throw new ApiError("InvalidArgument", "The conditional format is of another type.");
  };
}

const navigation = Object.fromEntries(
  VIEWS.flatMap(([kind, property, type]) => [
    [property, view(kind, type, false)],
    [`${property}OrNullObject`, view(kind, type, true)],
  ]),
);

const areas = (self: RuleSelf, host: Host): ReturnType<typeof ruleAreas> =>
  ruleAreas(ruleOf(host, self).range);

function setPriority(self: RuleSelf, value: unknown, host: Host): void {
  const sheet = host.sheet(self.sheetId);
  const rule = ruleOf(host, self);
  const to = asNumber(value);
  if (!Number.isInteger(to) || to < 0) throw invalidArgument();
  const others = sheet.conditionalFormats
    .filter((item) => item !== rule)
    .sort((a, b) => a.priority - b.priority);
  others.splice(Math.min(to, others.length), 0, rule);
  for (const [i, item] of others.entries()) item.priority = i + 1;
}

/** `Excel.ConditionalFormat`. */
export const conditionalFormatClass: ClassSpec<"ConditionalFormat"> = {
  key: (self) => self.ruleId,
  check: (self, host) => void ruleOf(host, self),
  properties: {
    Id: { get: (self) => self.ruleId },
    Type: { get: (self, host) => kindOf(ruleOf(host, self)) },
    Priority: { get: (self, host) => ruleOf(host, self).priority - 1, set: setPriority },
    StopIfTrue: {
      get: (self, host) => ruleOf(host, self).stopIfTrue ?? false,
      set: (self, value, host) => void (ruleOf(host, self).stopIfTrue = asFlag(value)),
    },
  },
  navigation,
  methods: {
    Delete: (self, _args, host) => {
      const sheet = host.sheet(self.sheetId);
      const gone = ruleOf(host, self);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule !== gone);
    },
    GetRange: (self, _args, host) => {
      const [first, ...more] = areas(self, host);
      if (!first || more.length > 0) throw invalidArgument();
      return rangeOf(self.sheetId, first);
    },
    GetRangeOrNullObject: (self, _args, host) => {
      const [first, ...more] = areas(self, host);
      return first && more.length === 0 ? rangeOf(self.sheetId, first) : nullObject();
    },
    GetRanges: (self, _args, host) => areasOf(self.sheetId, areas(self, host)),
  },
};

function find(host: Host, self: Selves["ConditionalFormatCollection"], id: string): HostObject | undefined {
  const sheet = host.sheet(self.sheetId);
  const rule = rulesOn(sheet, selfAreas(self)).find((item) => (item.id ?? item.source) === id);
  return rule && ruleObject(sheet, rule);
}

function orThrow(object: HostObject | undefined): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

/** `Excel.ConditionalFormatCollection`: the rules that touch a range. */
export const conditionalFormatCollectionClass: ClassSpec<"ConditionalFormatCollection"> = {
  items: (self, host) => {
    const sheet = host.sheet(self.sheetId);
    return rulesOn(sheet, selfAreas(self)).map((rule) => ruleObject(sheet, rule));
  },
  item: (self, args, host) => orThrow(find(host, self, args.text(0))),
  methods: {
    Add: (self, args, host) => {
      const sheet = host.sheet(self.sheetId);
      host.requireAllowed(sheet, (protection) => protection.allowFormatCells);
      return ref("ConditionalFormat", addRule(sheet, selfAreas(self), oneOf(args.raw(0), RULE_KINDS)));
    },
    ClearAll: (self, _args, host) => clearRules(host.sheet(self.sheetId), selfAreas(self)),
    GetCount: (self, _args, host) => rulesOn(host.sheet(self.sheetId), selfAreas(self)).length,
    GetItemAt: (self, args, host) => {
      const sheet = host.sheet(self.sheetId);
      const rule = rulesOn(sheet, selfAreas(self))[args.integer(0)];
      return orThrow(rule && ruleObject(sheet, rule));
    },
    GetItemOrNullObject: (self, args, host) => find(host, self, args.text(0)) ?? nullObject(),
  },
};

/** `Excel.CustomConditionalFormat`. */
export const customConditionalFormatClass: ClassSpec<"CustomConditionalFormat"> = {
  navigation: {
    Format: (self) => ref("ConditionalRangeFormat", self),
    Rule: (self) => ref("ConditionalFormatRule", self),
  },
};

function formulaText(value: unknown): string {
  const text = asText(value);
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (!isWellFormed(formula)) throw invalidArgument();
  return formula;
}

const formula: NonNullable<ClassSpec<"ConditionalFormatRule">["properties"]>[string] = {
  get: (self, host) => withEquals(ruleOf(host, self).formulas?.[0] ?? ""),
  set: (self, value, host) => void (ruleOf(host, self).formulas = [formulaText(value)]),
};

const withEquals = (text: string): string => (text === "" || text.startsWith("=") ? text : `=${text}`);

/** `Excel.ConditionalFormatRule`: a formula seen from the range's first cell. */
export const conditionalFormatRuleClass: ClassSpec<"ConditionalFormatRule"> = {
  properties: {
    Formula: formula,
    FormulaLocal: formula,
    FormulaR1C1: {
      get: (self, host) => {
        const [first] = areas(self, host);
        return toR1C1(
          withEquals(ruleOf(host, self).formulas?.[0] ?? ""),
          first?.row ?? 0,
          first?.column ?? 0,
        );
      },
      set: (self, value, host) => {
        const [first] = areas(self, host);
        ruleOf(host, self).formulas = [
          formulaText(fromR1C1(asText(value), first?.row ?? 0, first?.column ?? 0)),
        ];
      },
    },
  },
};
