import type { Family, Role } from "../model/items";
import { COMPANY_FLOOR, ROLE_RULES } from "./roles";

/** Where a number of a family's positioning comes from. */
export type PositionOrigin = "stated" | "role" | "edge";

/** What positioning asks of the plan for one family, each number with its origin. */
export interface FamilyRule {
  readonly family: number;
  readonly role: Role;
  readonly priority: number;
  readonly priorityFrom: PositionOrigin;
  /** Share of demand to serve. */
  readonly serviceTarget: number;
  readonly serviceFrom: PositionOrigin;
  /** Least gross margin as a share; `NaN`: none. */
  readonly marginFloor: number;
  readonly floorFrom: PositionOrigin;
  readonly allowsOvertime: boolean;
  readonly allowsSubcontract: boolean;
  readonly allowsPreBuild: boolean;
  readonly keepsSafetyStock: boolean;
  /** The rules in one sentence, for the planner. */
  readonly why: string;
}

/** What a competitive edge adds to the role's defaults. */
interface Edge {
  readonly words: RegExp;
  /** Closes this share of what the service target leaves open: 0.5 turns 95 % into 97.5 %. */
  readonly serviceStep: number;
  readonly allowsOvertime: boolean;
  readonly says: string;
}

const EDGES: readonly Edge[] = [
  { words: /service|availab|reliab/i, serviceStep: 0.5, allowsOvertime: true, says: "wins by service" },
  { words: /speed|fast|lead ?time|fresh/i, serviceStep: 0.25, allowsOvertime: true, says: "wins by speed" },
  { words: /cost|price/i, serviceStep: 0, allowsOvertime: false, says: "wins by cost, so no overtime" },
];

/** The edge that a planner's words name; `null` for none that changes the plan. */
export function edgeOf(words: string): Edge | null {
  return EDGES.find((edge) => edge.words.test(words)) ?? null;
}

/**
 * Turns roles and competitive edges into priorities, service targets, margin floors and permissions.
 *
 * A number that differs from its role's default counts as stated and stays; the edge moves defaults only.
 * `companyMargin` is the average gross margin share, for floors that ask for it.
 */
export function familyRules(families: readonly Family[], companyMargin: number): FamilyRule[] {
  return families.map((family, index) => ruleOf(family, { index, companyMargin }));
}

function ruleOf(
  family: Family,
  { index, companyMargin }: { readonly index: number; readonly companyMargin: number },
): FamilyRule {
  const role = ROLE_RULES[family.role];
  const edge = edgeOf(family.competitiveEdge);
  const isServiceStated = family.isPositioned && family.serviceTarget !== role.serviceTarget;
  const stepped =
    edge === null ? role.serviceTarget : role.serviceTarget + edge.serviceStep * (1 - role.serviceTarget);
  const isFloorStated = family.marginFloor === family.marginFloor;
  const ownFloor = role.marginFloor === "company average" ? companyMargin : Number.NaN;
  return {
    family: index,
    role: family.role,
    priority: family.isPositioned ? family.priority : role.priority,
    priorityFrom: family.isPositioned && family.priority !== role.priority ? "stated" : "role",
    serviceTarget: isServiceStated ? family.serviceTarget : stepped,
    serviceFrom: isServiceStated ? "stated" : edge !== null && edge.serviceStep > 0 ? "edge" : "role",
    marginFloor: isFloorStated ? family.marginFloor : ownFloor,
    floorFrom: isFloorStated ? "stated" : "role",
    allowsOvertime: role.allowsOvertime && (edge?.allowsOvertime ?? true),
    allowsSubcontract: role.allowsSubcontract,
    allowsPreBuild: role.allowsPreBuild,
    keepsSafetyStock: role.keepsSafetyStock,
    why: whyOf(family, edge),
  };
}

/** The rules in words: a floor that is stated takes the place of the role's, and nothing is said twice. */
function whyOf({ role, marginFloor }: Family, edge: Edge | null): string {
  const { rule, allowsOvertime, marginFloor: floor } = ROLE_RULES[role];
  const isStated = marginFloor === marginFloor;
  const own =
    isStated && floor === "company average" ? rule.replace(COMPANY_FLOOR, "margin at least as stated") : rule;
  const added =
    edge === null ? "" : `; ${allowsOvertime ? edge.says : edge.says.replace(", so no overtime", "")}`;
  return `${role}: ${own}${added}`;
}

/** The families of a model set to one role, for the price of a role: what margin the plan gains or loses by it. */
export function withRole(families: readonly Family[], family: number, role: Role): Family[] {
  const { priority, serviceTarget } = ROLE_RULES[role];
  return families.map((own, index) =>
    index === family ? { ...own, role, priority, serviceTarget, marginFloor: Number.NaN } : own,
  );
}
