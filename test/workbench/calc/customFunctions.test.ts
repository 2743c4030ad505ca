import type { CustomFunctionCall, CustomFunctionDefinition } from "../../../src/workbench/book/calculator";
import { Calculation, calculated } from "./calculation";

interface Probe {
  readonly definition: CustomFunctionDefinition;
  readonly calls: CustomFunctionCall[];
}

/** A function that answers after a turn of the event loop. */
function probe(
  name: string,
  answer: (call: CustomFunctionCall) => unknown,
  more: Partial<CustomFunctionDefinition> = {},
): Probe {
  const calls: CustomFunctionCall[] = [];
  const call: CustomFunctionDefinition["call"] = async (asked) => {
    calls.push(asked);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return answer(asked) as never;
  };
  return { calls, definition: { name, isVolatile: false, allowsErrors: false, call, ...more } };
}

const tenfold = (): Probe => probe("SOP.TENFOLD", ({ args }) => ({ ok: true, value: Number(args[0]) * 10 }));

describe("a function of an add-in", () => {
  it("is #BUSY! with all that read it until it answers", async () => {
    const { definition } = tenfold();
    const plan = new Calculation({
      sheets: { Plan: { A1: 2, B1: "=SOP.TENFOLD(A1)", B2: "=B1+1", B3: "=1+1" } },
      functions: [definition],
    });
    await plan.calculator.calculated();
    expect([plan.value("B1"), plan.value("B2"), plan.value("B3")]).toEqual(["#BUSY!", "#BUSY!", 2]);
    await plan.calculator.settled();
    expect([plan.value("B1"), plan.value("B2")]).toEqual([20, 21]);
    plan.calculator.dispose();
  });

  it("is called once for equal arguments, again for others, with its address", async () => {
    const { definition, calls } = tenfold();
    const plan = await calculated({
      sheets: { Plan: { A1: 2, B1: "=SOP.TENFOLD(A1)", B2: "=sop.tenfold(2)" } },
      functions: [definition],
    });
    expect(calls.map((c) => c.args)).toEqual([[2]]);
    expect(calls[0]!.address).toBe("Plan!B1");
    await plan.edit({ A1: 3 });
    expect(calls.map((c) => c.args)).toEqual([[2], [3]]);
    expect([plan.value("B1"), plan.cell("B2")]).toEqual([30, undefined]);
  });

  it("gets a range as rows and empty cells as null, and spills its answer", async () => {
    const twice = probe("SOP.COLUMN", ({ args }) => ({
      ok: true,
      value: (args[0] as readonly (readonly unknown[])[]).map((row) => [row[0] ?? -1]),
    }));
    const plan = await calculated({
      sheets: { Plan: { A1: 1, A3: "x", C1: "=SOP.COLUMN(A1:B3)", E1: "=COUNTA(C1#)" } },
      functions: [twice.definition],
    });
    expect(twice.calls[0]!.args).toEqual([[[1, null], [null, null], ["x", null]]]); // prettier-ignore
    expect([plan.value("C1"), plan.value("C2"), plan.value("C3"), plan.value("E1")]).toEqual([1, -1, "x", 3]);
  });

  it("shows its error, and #VALUE! when it throws", async () => {
    const fails = probe("SOP.FAILS", () => ({ ok: false, error: "#N/A" }));
    const throws = probe("SOP.THROWS", () => {
      throw new Error("no");
    });
    const plan = await calculated({
      sheets: { Plan: { A1: "=SOP.FAILS()", A2: "=SOP.THROWS()", A3: '=IFNA(A1,"none")' } },
      functions: [fails.definition, throws.definition],
    });
    expect([plan.value("A1"), plan.value("A2"), plan.value("A3")]).toEqual(["#N/A", "#VALUE!", "none"]);
  });

  it("passes an error in an argument through, unless it asks for errors", async () => {
    const strict = tenfold();
    const open = probe("SOP.OPEN", ({ args }) => ({ ok: true, value: String(args[0]) }), {
      allowsErrors: true,
    });
    const plan = await calculated({
      sheets: { Plan: { A1: "=1/0", B1: "=SOP.TENFOLD(A1)", B2: "=SOP.OPEN(A1)" } },
      functions: [strict.definition, open.definition],
    });
    expect([plan.value("B1"), plan.value("B2")]).toEqual(["#DIV/0!", "#DIV/0!"]);
    expect([strict.calls.length, open.calls.length]).toEqual([0, 1]);
  });

  it("that becomes known later takes over from the cached value", async () => {
    const { definition } = tenfold();
    const plan = await calculated({
      sheets: { Plan: { A1: 2, B1: "=SOP.TENFOLD(A1)" } },
      cached: { "Plan!B1": 7 },
      recalculate: false,
    });
    plan.calculator.registerFunctions([definition]);
    await plan.calculator.settled();
    expect(plan.value("B1")).toBe(20);
  });

  it("is asked again by a full recalculation", async () => {
    const { definition, calls } = tenfold();
    const plan = await calculated({ sheets: { Plan: { B1: "=SOP.TENFOLD(2)" } }, functions: [definition] });
    plan.calculator.recalculate();
    await plan.calculator.settled();
    expect(calls).toHaveLength(2);
  });
});
