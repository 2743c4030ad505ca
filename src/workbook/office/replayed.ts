/** A sequence that can be gone through again: what has come once is kept. */
export function replayed<T>(source: AsyncIterable<T>): AsyncIterable<T> {
  const kept: T[] = [];
  const rest = source[Symbol.asyncIterator]();
  return {
    async *[Symbol.asyncIterator]() {
      for (let i = 0; ; i++) {
        if (i === kept.length) {
          const { done, value } = await rest.next();
          if (done) return;
          kept.push(value as T);
        }
        yield kept[i]!;
      }
    },
  };
}
