/** Those that wait have their turn: a wish to cancel, a thread that has started. A timer that is set again and again would wait four milliseconds each time. */
export function letOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
