import type { Role } from "../model/items";

/** What a role means for the plan (domain.md C9). */
export interface RoleDefaults {
  /** Weight of the family's money in the reconciliation. */
  readonly priority: number;
  /** Share of demand to serve. */
  readonly serviceTarget: number;
  /** Least gross margin: none, or the average of the company. */
  readonly marginFloor: "none" | "company average";
  readonly allowsOvertime: boolean;
  readonly allowsSubcontract: boolean;
  readonly allowsPreBuild: boolean;
  readonly keepsSafetyStock: boolean;
  /** The rule in words. */
  readonly rule: string;
}

const open = {
  marginFloor: "none",
  allowsOvertime: true,
  allowsSubcontract: true,
  allowsPreBuild: true,
  keepsSafetyStock: true,
} as const;

/** Every role's defaults. A number on the Positioning sheet goes before them. */
export const ROLE_DEFAULTS: Readonly<Record<Role, RoleDefaults>> = {
  grow: { ...open, priority: 1.5, serviceTarget: 0.98, rule: "served first, pre-build allowed" },
  defend: { ...open, priority: 1.3, serviceTarget: 0.97, rule: "served before the rest" },
  maintain: { ...open, priority: 1, serviceTarget: 0.95, rule: "no rule of its own" },
  harvest: {
    ...open,
    priority: 0.7,
    serviceTarget: 0.9,
    marginFloor: "company average",
    allowsOvertime: false,
    allowsSubcontract: false,
    rule: "no overtime or subcontracting, margin at least the company's average",
  },
  exit: {
    ...open,
    priority: 0.4,
    serviceTarget: 0.8,
    allowsPreBuild: false,
    keepsSafetyStock: false,
    rule: "no safety stock, nothing after its end",
  },
};
