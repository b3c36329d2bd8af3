/**
 * Resolves after the event loop has had a turn, so that messages, input and painting are served
 * between two runs. `setTimeout` would cost 4 ms a turn in browsers.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
