import type { AlignWish, WrittenPages } from "../app/ports";
import type { LeverOutcome, RulePrice, ScenarioOutcome, ScenarioStart, Stage } from "../engine";
import type { FoundBook, ReadArea } from "../workbook/office/assembleBook";
import type { PagePart } from "../workbook/office/pageStream";
import type { Part } from "./parts";

/** What the page says to the planning worker. Questions carry a number; answers repeat it. */
export type ToWorker =
  | { readonly type: "warm" }
  /** Forgets the cells of an earlier read. */
  | { readonly type: "clear" }
  /** Cells, as they are fetched. */
  | { readonly type: "cells"; readonly area: ReadArea }
  | Question;

/** What the worker is asked; what it holds stays with it from one question to the next. */
export type Question =
  /** What do the cells say? */
  | { readonly type: "read"; readonly id: number; readonly book: FoundBook }
  /** What is the alignment of the plan that was read last? */
  | { readonly type: "align"; readonly id: number; readonly wish: AlignWish }
  /** What are the pages of what was read and aligned last? */
  | { readonly type: "describe"; readonly id: number; readonly pages: WrittenPages }
  /** What would make the plan aligned last better? */
  | { readonly type: "explore"; readonly id: number; readonly most: number }
  /** What do the scenarios of the plan aligned last come to? */
  | { readonly type: "compare"; readonly id: number };

/** What the worker says to the page. */
export type FromWorker = { readonly id: number } & (
  | /** `at` is the worker's clock in milliseconds. */ {
      readonly type: "stage";
      readonly stage: Stage;
      readonly at: number;
    }
  | /** Items forecast so far, where the plan has no statistical one. */ {
      readonly type: "forecast";
      readonly done: number;
      readonly total: number;
    }
  | /** A part of the answer: large answers come in many small messages. */ {
      readonly type: "part";
      readonly part: Part;
    }
  | { readonly type: "page"; readonly part: PagePart }
  | { readonly type: "lever"; readonly outcome: LeverOutcome }
  | { readonly type: "rule"; readonly price: RulePrice }
  | { readonly type: "compared"; readonly start: ScenarioStart }
  | { readonly type: "scenario"; readonly outcome: ScenarioOutcome }
  | /** Everything has been told. */ { readonly type: "done"; readonly at: number }
  | { readonly type: "failed"; readonly message: string }
);
