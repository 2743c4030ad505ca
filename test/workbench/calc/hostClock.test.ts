import { HostClock } from "../../../src/workbench/book/hostClock";

/** Keeps the thread busy. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe("the host's clock", () => {
  it("counts what is inside once, and nothing in between", () => {
    const clock = new HostClock();
    const start = performance.now();
    clock.enter();
    work(4);
    clock.enter();
    work(4);
    clock.leave();
    clock.leave();
    const inside = (performance.now() - start) / 1000;
    work(20);
    expect(clock.seconds).toBeGreaterThanOrEqual(0.008);
    expect(clock.seconds).toBeLessThanOrEqual(inside);
  });
  it("begins anew after a reset, also in the middle", () => {
    const clock = new HostClock();
    clock.enter();
    work(20);
    clock.reset();
    clock.leave();
    expect(clock.seconds).toBeLessThan(0.02);
    clock.leave();
    expect(clock.seconds).toBeLessThan(0.02);
  });
});
