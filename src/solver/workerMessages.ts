import type {
  Alignment,
  AlignSettings,
  Exploration,
  LeverOutcome,
  PlanningModel,
  RulePrice,
  Stage,
} from "../engine";

/** What the page says to the align worker. */
export type ToWorker =
  | { readonly type: "warm" }
  | {
      readonly type: "run";
      readonly id: number;
      readonly model: PlanningModel;
      readonly settings: AlignSettings;
    }
  | { readonly type: "explore"; readonly id: number; readonly model: PlanningModel; readonly most: number };

/** What the align worker says to the page; `at` is the worker's clock in milliseconds. */
export type FromWorker =
  | { readonly type: "stage"; readonly id: number; readonly stage: Stage; readonly at: number }
  | {
      readonly type: "done";
      readonly id: number;
      readonly alignment: Alignment;
      readonly at: number;
      /** Whether the solver broke on the way: the worker must then be replaced. */
      readonly isWornOut: boolean;
    }
  | { readonly type: "lever"; readonly id: number; readonly outcome: LeverOutcome }
  | { readonly type: "rule"; readonly id: number; readonly price: RulePrice }
  | {
      readonly type: "explored";
      readonly id: number;
      readonly exploration: Exploration;
      readonly isWornOut: boolean;
    }
  | { readonly type: "failed"; readonly id: number; readonly message: string };
