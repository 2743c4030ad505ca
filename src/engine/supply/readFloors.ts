import type { PlanningModel } from "../model/planningModel";
import { familyRules } from "../strategy/positioning";
import { objectiveFloors } from "./objectiveFloors";
import type { PlanFloor } from "./planFloor";
import type { SupplyCase } from "./supplyCase";

/** The floors that the rules ask for: budgets by period, objectives when due, margin floors over the horizon. */
export function readFloors(model: PlanningModel, supply: Omit<SupplyCase, "floors">): PlanFloor[] {
  const { rules } = supply.settings;
  return [
    ...budgetFloors(model),
    ...(rules.objectives === "off" ? [] : objectiveFloors(model, { ...supply, floors: [] })),
    ...(rules["margin floors"] === "off" ? [] : marginFloors(model, supply)),
  ];
}

/** Budgets of revenue and margin, one floor a row and period. */
function budgetFloors(model: PlanningModel): PlanFloor[] {
  const { budget, settings, calendar } = model;
  const periods = calendar.horizon.length;
  return budget.rows.flatMap(({ item, family, measure }, row) => {
    if (measure === "units" || settings.rules[`${measure} budget`] === "off") return [];
    const subject = item >= 0 ? model.items.code[item]! : (model.families[family]?.name ?? "The business");
    const money = budget.values.values.subarray(row * periods, (row + 1) * periods);
    return [...money].flatMap((amount, t): PlanFloor[] =>
      amount > 0
        ? [
            {
              rule: `${measure} budget`,
              measure,
              isAtMost: false,
              subject,
              place: { sheet: "Budget", row: subject, period: t },
              item: item >= 0 ? item : -1,
              family,
              firstPeriod: t,
              lastPeriod: t,
              amount,
              size: amount,
              share: 0,
            },
          ]
        : [],
    );
  });
}

/** The margin floor of each positioned family, given or by its role, over the whole horizon. */
function marginFloors(model: PlanningModel, supply: Omit<SupplyCase, "floors">): PlanFloor[] {
  const money = demandMoney(supply);
  return familyRules(model.families, money.companyMargin).flatMap(({ family, marginFloor }): PlanFloor[] => {
    const { name, isPositioned } = model.families[family]!;
    const size = money.revenue[family]! * Math.abs(marginFloor);
    if (!isPositioned || !(size > 0)) return [];
    return [
      {
        rule: "margin floors",
        measure: "margin share",
        isAtMost: false,
        subject: name,
        place: { sheet: "Positioning", row: name, column: "margin floor" },
        item: -1,
        family,
        firstPeriod: 0,
        lastPeriod: supply.periods - 1,
        amount: 0,
        size,
        share: marginFloor,
      },
    ];
  });
}

interface DemandMoney {
  /** Demand at price, by family. */
  readonly revenue: Float64Array;
  /** Margin over revenue of all demand that has a price. */
  readonly companyMargin: number;
}

function demandMoney({
  demand,
  price,
  unitCost,
  familyOf,
  ...supply
}: Omit<SupplyCase, "floors">): DemandMoney {
  const { periods, segments } = supply;
  const revenue = new Float64Array(supply.familyName.length);
  let all = 0;
  let margin = 0;
  demand.forEach((units, n) => {
    const each = price[n]!;
    if (!(each > 0)) return;
    const i = Math.floor(n / periods / segments);
    revenue[familyOf[i]!]! += units * each;
    all += units * each;
    margin += units * (each - unitCost[i * periods + (n % periods)]!);
  });
  return { revenue, companyMargin: all > 0 ? margin / all : 0 };
}
