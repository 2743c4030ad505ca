import type { SheetKind } from "../../engine";
import type { SheetSchema } from "./sheetSchema";
import { actionsSheet } from "./sheets/actions";
import { assumptionsSheet } from "./sheets/assumptions";
import { budgetSheet } from "./sheets/budget";
import { comparisonsSheet } from "./sheets/comparisons";
import { demandSheet } from "./sheets/demand";
import { eventsSheet } from "./sheets/events";
import { goalsSheet } from "./sheets/goals";
import { historySheet } from "./sheets/history";
import { itemsSheet } from "./sheets/items";
import { kpisSheet } from "./sheets/kpis";
import { objectivesSheet } from "./sheets/objectives";
import { ordersSheet } from "./sheets/orders";
import { overridesSheet } from "./sheets/overrides";
import { positioningSheet } from "./sheets/positioning";
import { pricesSheet } from "./sheets/prices";
import { ratesSheet } from "./sheets/rates";
import { resourcesSheet } from "./sheets/resources";
import { risksSheet } from "./sheets/risks";
import { routingSheet } from "./sheets/routing";
import { scenariosSheet } from "./sheets/scenarios";
import { segmentsSheet } from "./sheets/segments";
import { settingsSheet } from "./sheets/settings";
import { signalsSheet } from "./sheets/signals";
import { sourcingSheet } from "./sheets/sourcing";
import { submissionsSheet } from "./sheets/submissions";
import { supplySheet } from "./sheets/supply";

/** Every sheet by its kind, in the order in which a planner meets them. */
export const SHEETS: { readonly [K in SheetKind]: SheetSchema<K> } = {
  Items: itemsSheet,
  Demand: demandSheet,
  History: historySheet,
  Orders: ordersSheet,
  Supply: supplySheet,
  Goals: goalsSheet,
  Objectives: objectivesSheet,
  Comparisons: comparisonsSheet,
  Positioning: positioningSheet,
  KPIs: kpisSheet,
  Resources: resourcesSheet,
  Routing: routingSheet,
  Sourcing: sourcingSheet,
  Segments: segmentsSheet,
  Prices: pricesSheet,
  Rates: ratesSheet,
  Events: eventsSheet,
  Budget: budgetSheet,
  Signals: signalsSheet,
  Submissions: submissionsSheet,
  Overrides: overridesSheet,
  Assumptions: assumptionsSheet,
  Risks: risksSheet,
  Actions: actionsSheet,
  Scenarios: scenariosSheet,
  Settings: settingsSheet,
};

/** The kinds in that order. */
export const SHEET_KINDS = Object.keys(SHEETS) as SheetKind[];
