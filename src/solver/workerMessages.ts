import type { Alignment, AlignSettings, PlanningModel, Stage } from "../engine";

/** What the page says to the align worker. */
export type ToWorker =
  | { readonly type: "warm" }
  | {
      readonly type: "run";
      readonly id: number;
      readonly model: PlanningModel;
      readonly settings: AlignSettings;
    };

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
  | { readonly type: "failed"; readonly id: number; readonly message: string };
