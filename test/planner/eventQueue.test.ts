import { eventQueue } from "../../src/planner/eventQueue";

async function all<T>(events: AsyncIterable<T>): Promise<T[]> {
  const seen: T[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

describe("eventQueue", () => {
  it("hands over what came before and after somebody waited, in order", async () => {
    const queue = eventQueue<number>();
    queue.put(1);
    const seen = all(queue.events);
    await Promise.resolve();
    queue.put(2);
    queue.put(3);
    queue.end();
    expect(await seen).toEqual([1, 2, 3]);
  });

  it("tells an error after what came before it", async () => {
    const queue = eventQueue<number>();
    queue.put(1);
    queue.fail(new Error("gone"));
    const seen: number[] = [];
    const read = async (): Promise<void> => {
      for await (const event of queue.events) seen.push(event);
    };
    await expect(read()).rejects.toThrow("gone");
    expect(seen).toEqual([1]);
  });
});
