/** Memory that nobody needs any longer, given back at once: tens of megabytes of it would wait to be collected. */

let nowhere: MessagePort | null = null;

/** Takes these buffers away; what is sent to a port that is closed is dropped. */
export function giveBack(memory: ArrayBuffer[]): void {
  nowhere ??= openNowhere();
  nowhere.postMessage(null, memory);
}

function openNowhere(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  return port1;
}
