import type { Problem } from "../problem/problem";
import type { SolvedCase } from "./solveCase";
import type { SupplyCase } from "./supplyCase";

/**
 * Names what the roles of families changed: plans that a role does not allow, and hours that left months of overtime.
 *
 * One problem a family and kind, at its row of the Positioning sheet.
 */
export function roleConflicts(stated: SupplyCase, solved: SolvedCase): Problem[] {
  if (stated.settings.rules.roles === "off") return [];
  return stated.roles.flatMap((role, family) =>
    role === null ? [] : [...cutPlans(stated, family), ...movedHours(stated, solved, family)],
  );
}

/** Units that Supply states beyond what the role allows, strictly frozen months aside. */
function cutPlans(supply: SupplyCase, family: number): Problem[] {
  const { row, why } = supply.roles[family]!;
  const { frozenPeriods, rules } = supply.settings;
  const firstFree = rules["frozen months"] === "strict" ? frozenPeriods : 0;
  let units = 0;
  for (const { item, submitted, roleLimit } of supply.sources) {
    if (supply.familyOf[item] !== family) continue;
    submitted.forEach((planned, t) => {
      if (t >= firstFree) units += Math.max(0, planned - roleLimit[t]!);
    });
  }
  if (!(units > 1e-6)) return [];
  const place = { sheet: "Positioning", row } as const;
  return [{ code: "role-cuts-plan", severity: "note", place, facts: { family: row, role: why, units } }];
}

function movedHours(supply: SupplyCase, { roleOvertime, roleCost }: SolvedCase, family: number): Problem[] {
  const { row, why } = supply.roles[family]!;
  const mine = roleOvertime.filter(({ hours }) => hours[family]! > 0);
  if (mine.length === 0) return [];
  const worst = mine.reduce((a, b) => (b.hours[family]! > a.hours[family]! ? b : a));
  const facts = {
    family: row,
    role: why,
    resources: new Set(mine.map(({ resource }) => resource)).size,
    period: supply.calendar.horizon[worst.period]!.label,
    hours: mine.reduce((sum, { hours }) => sum + hours[family]!, 0),
    cost: roleCost,
  };
  const place = { sheet: "Positioning", row, period: worst.period } as const;
  return [{ code: "role-moves-overtime", severity: "note", place, facts }];
}
