import type { Company } from "../company/halvern";
import { budgeted, HIGHER, storiesOf, yearOfRevenue, type ObjectiveLine } from "./objectiveBasis";

const goal = "Premium growth";
const owner = "L. Brandt, Sales";

/** Revenue, and the two families that should bring it; new products; what customers say. */
export function growthObjectives(company: Company): readonly ObjectiveLine[] {
  return [...revenueObjectives(company), newProducts, recommendation];
}

function revenueObjectives(company: Company): readonly ObjectiveLine[] {
  const revenue = {
    ...HIGHER,
    goal,
    kpi: "revenue",
    unit: "EUR",
    aggregation: "sum",
    dueBasis: "year",
    glide: "seasonal",
    owner,
  };
  const family = (code: string): Pick<ObjectiveLine, "baseline" | "target"> => ({
    baseline: yearOfRevenue(storiesOf(company, code)),
    target: budgeted(company, code),
  });
  const parent = "Revenue FY28";
  const espresso = { objective: "Espresso revenue FY28", parent, scope: "Espresso machines", weight: 0.25 };
  const cups = { objective: "Bean-to-cup revenue FY28", parent, scope: "Bean-to-cup machines", weight: 0.25 };
  const whole = { baseline: yearOfRevenue(company.stories), target: budgeted(company, null) };
  return [
    { ...revenue, objective: parent, weight: 0.3, ...whole },
    { ...revenue, ...espresso, ...family("ESP") },
    { ...revenue, ...cups, ...family("BTC") },
  ];
}

const newProducts: ObjectiveLine = {
  ...HIGHER,
  objective: "Share of new products",
  goal,
  kpi: "new product share",
  unit: "%",
  aggregation: "average",
  dueBasis: "month",
  glide: "s-curve",
  baseline: 0.066,
  target: 0.16,
  weight: 0.1,
  owner: "S. Okafor, Product",
};

const recommendation: ObjectiveLine = {
  ...HIGHER,
  objective: "Customers who recommend us",
  goal,
  kpi: "net promoter score",
  unit: "points",
  aggregation: "average",
  dueBasis: "month",
  baseline: 46,
  target: 55,
  weight: 0.1,
  owner: "J. Ferreira, Marketing",
};
