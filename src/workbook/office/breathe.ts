/** Milliseconds of work after which the pane gets its turn: well under the 50 that a person would notice. */
const TURN_MILLISECONDS = 12;

/** Lets everything else that waits run first: a message to ourselves, as timers would wait 4 ms and more. */
export function nextTurn(): Promise<void> {
  if (typeof MessageChannel === "undefined") return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** For loops that may run long: the function that it answers rests whenever a turn's time is used up. */
export function breathe(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN_MILLISECONDS) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}
