/** Events on their way from who has them to who waits for them. */
export interface EventQueue<T> {
  put(event: T): void;
  /** There are no more. */
  end(): void;
  /** Who waits gets this error, after what came before it. */
  fail(error: unknown): void;
  readonly events: AsyncIterable<T>;
}

export function eventQueue<T>(): EventQueue<T> {
  const waiting: T[] = [];
  let isOver = false;
  let fault: { readonly error: unknown } | null = null;
  let wake: () => void = () => undefined;
  const over = (): void => {
    isOver = true;
    wake();
  };
  return {
    put(event) {
      waiting.push(event);
      wake();
    },
    end: over,
    fail(error) {
      fault = { error };
      over();
    },
    events: {
      async *[Symbol.asyncIterator]() {
        for (let next = 0; ;) {
          if (next < waiting.length) yield waiting[next++]!;
          else if (fault) throw fault.error;
          else if (isOver) return;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      },
    },
  };
}
