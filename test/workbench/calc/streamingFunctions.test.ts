import type {
  CustomFunctionAnswer,
  CustomFunctionCall,
  CustomFunctionDefinition,
} from "../../../src/workbench/book/calculator";
import { Calculation, calculated } from "./calculation";

/** A streaming function that answers when the test says so. */
class Ticker {
  readonly calls: CustomFunctionCall[] = [];
  readonly takers: ((answer: CustomFunctionAnswer) => void)[] = [];
  readonly stopped: number[] = [];
  readonly definition: CustomFunctionDefinition;

  constructor() {
    this.definition = {
      name: "SOP.TICK",
      isVolatile: false,
      allowsErrors: false,
      call: () => Promise.reject(new Error("A streaming function is not called.")),
      stream: (call, take) => {
        this.calls.push(call);
        const index = this.takers.push(take) - 1;
        return () => this.stopped.push(index);
      },
    };
  }

  async answer(plan: Calculation, value: number, of = 0): Promise<void> {
    this.takers[of]!({ ok: true, value });
    await plan.calculator.settled();
  }
}

/** A book whose cells ask the ticker, started but not answered. */
async function ticking(cells: Readonly<Record<string, string | number>>): Promise<[Ticker, Calculation]> {
  const ticker = new Ticker();
  const plan = new Calculation({ sheets: { Plan: cells }, functions: [ticker.definition] });
  await plan.calculator.calculated();
  return [ticker, plan];
}

describe("a streaming function", () => {
  it("is #BUSY! until its first answer, then shows each answer with all that read it", async () => {
    const [ticker, plan] = await ticking({ A1: "=SOP.TICK()", A2: "=A1*10" });
    expect(plan.value("A2")).toBe("#BUSY!");
    await ticker.answer(plan, 1);
    expect([plan.value("A1"), plan.value("A2")]).toEqual([1, 10]);
    await ticker.answer(plan, 2);
    expect([plan.value("A1"), plan.value("A2")]).toEqual([2, 20]);
    expect(ticker.calls).toHaveLength(1);
    plan.calculator.dispose();
  });

  it("is cancelled when its cell is written over", async () => {
    const [ticker, plan] = await ticking({ A1: "=SOP.TICK()" });
    await ticker.answer(plan, 1);
    await plan.edit({ A1: 5 });
    expect(ticker.stopped).toEqual([0]);
    plan.calculator.dispose();
  });

  it("is cancelled and called anew when its arguments change", async () => {
    const [ticker, plan] = await ticking({ A1: "=SOP.TICK(B1)", B1: 1 });
    await ticker.answer(plan, 1);
    await plan.calculator.settled();
    plan.calculator.setCells([{ sheetId: "Plan", row: 0, column: 1, value: 2 }]);
    await plan.calculator.calculated();
    await ticker.answer(plan, 7, 1);
    await ticker.answer(plan, 3);
    await ticker.answer(plan, 4, 1);
    expect(plan.value("A1")).toBe(4);
    expect(ticker.calls.map(({ args }) => args)).toEqual([[1], [2]]);
    expect(ticker.stopped).toEqual([0]);
    plan.calculator.dispose();
  });

  it("serves equal calls of several cells, and runs on while one of them is left", async () => {
    const [ticker, plan] = await ticking({ A1: "=SOP.TICK()", A2: "=SOP.TICK()" });
    await ticker.answer(plan, 1);
    await plan.edit({ A1: 0 });
    await ticker.answer(plan, 2);
    expect([plan.value("A2"), ticker.calls.length, ticker.stopped]).toEqual([2, 1, []]);
    plan.calculator.dispose();
    expect(ticker.stopped).toEqual([0]);
  });
});

it("a function that needs its address is called for each cell", async () => {
  const addresses: string[] = [];
  const definition: CustomFunctionDefinition = {
    name: "SOP.WHERE",
    isVolatile: false,
    allowsErrors: false,
    requiresAddress: true,
    call: ({ address, argumentAddresses }) => {
      addresses.push(`${address} of ${argumentAddresses?.join()}`);
      return Promise.resolve({ ok: true, value: address });
    },
  };
  const plan = await calculated({
    sheets: { Plan: { A1: "=SOP.WHERE(C1:C2)", A2: "=SOP.WHERE(C1:C2)" } },
    functions: [definition],
  });
  expect([plan.value("A1"), plan.value("A2")]).toEqual(["Plan!A1", "Plan!A2"]);
  expect(addresses.sort()).toEqual(["Plan!A1 of Plan!C1:C2", "Plan!A2 of Plan!C1:C2"]);
});
