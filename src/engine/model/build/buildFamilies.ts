import type { Family } from "../items";
import type { ItemDraft } from "../draft/supplyDrafts";
import type { PositioningDraft } from "../draft/strategyDrafts";
import { ROLE_DEFAULTS } from "../roles";
import type { BuildContext } from "./buildContext";
import { reportUnknown } from "./buildContext";
import { checkedNumber, reportRepeated, type Checked } from "./checks";

/** The families of the items, in the order of the items, with what Positioning says about them. */
export function buildFamilies(
  context: BuildContext,
  items: readonly ItemDraft[],
  positions: readonly PositioningDraft[],
): Family[] {
  const businessUnits = new Map<number, string>();
  for (const draft of items) {
    const family = context.families.find(draft.family);
    if (draft.businessUnit !== "" && !businessUnits.has(family))
      businessUnits.set(family, draft.businessUnit);
  }
  const positioned = new Map<number, PositioningDraft>();
  for (const draft of positions) {
    const place = { sheet: "Positioning", row: draft.key } as const;
    const family = context.families.find(draft.family);
    if (family < 0) reportUnknown(context, place, { column: "family", name: draft.family, home: "Items" });
    else if (positioned.has(family)) reportRepeated(context, place, "ignored");
    else positioned.set(family, draft);
  }
  return context.families.names.map((name, family) => {
    const draft = positioned.get(family);
    const businessUnit = businessUnits.get(family) ?? "";
    return { ...(draft ? positionedFamily(context, name, draft) : unpositioned(name)), businessUnit };
  });
}

function unpositioned(name: string): Family {
  return {
    name,
    role: "maintain",
    isPositioned: false,
    competitiveEdge: "",
    ...ROLE_DEFAULTS.maintain,
    marginFloor: Number.NaN,
  };
}

function positionedFamily(context: BuildContext, name: string, draft: PositioningDraft): Family {
  const place = { sheet: "Positioning", row: draft.key } as const;
  const role = draft.role ?? "maintain";
  const usual = ROLE_DEFAULTS[role];
  const number = (checked: Checked): number => checkedNumber(context, place, checked);
  return {
    name,
    role,
    isPositioned: true,
    competitiveEdge: draft.competitiveEdge,
    priority: number({ column: "priority", value: draft.priority, whenBlank: usual.priority }),
    serviceTarget: number({
      column: "service target",
      value: draft.serviceTarget,
      most: 1,
      whenBlank: usual.serviceTarget,
    }),
    marginFloor: number({
      column: "margin floor",
      value: draft.marginFloor,
      least: -1,
      most: 1,
      whenBlank: Number.NaN,
    }),
  };
}
