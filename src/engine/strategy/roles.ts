import type { Role } from "../model/items";
import { ROLE_DEFAULTS } from "../model/roles";

/** What a role means for the plan (DOMAIN.md C9). */
export interface RoleRules {
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

/** The words for the floor that the average of the company sets. */
export const COMPANY_FLOOR = "margin at least the company's average";

const open = {
  marginFloor: "none",
  allowsOvertime: true,
  allowsSubcontract: true,
  allowsPreBuild: true,
  keepsSafetyStock: true,
} as const;

/** Every role's rules. A number on the Positioning sheet goes before them. */
export const ROLE_RULES: Readonly<Record<Role, RoleRules>> = {
  grow: { ...open, ...ROLE_DEFAULTS.grow, rule: "served first, pre-build allowed" },
  defend: { ...open, ...ROLE_DEFAULTS.defend, rule: "served before the rest" },
  maintain: { ...open, ...ROLE_DEFAULTS.maintain, rule: "no rule of its own" },
  harvest: {
    ...open,
    ...ROLE_DEFAULTS.harvest,
    marginFloor: "company average",
    allowsOvertime: false,
    allowsSubcontract: false,
    rule: `no overtime or subcontracting, ${COMPANY_FLOOR}`,
  },
  exit: {
    ...open,
    ...ROLE_DEFAULTS.exit,
    allowsPreBuild: false,
    keepsSafetyStock: false,
    rule: "no safety stock, nothing after its end",
  },
};
