/** An empty page with a worker echo: what a pointer move costs when nothing has to be done, from the move through a worker and an animation frame to the first task after it. */
const echo = new Blob(['onmessage = ({ data }) => postMessage(data);'], {
  type: 'text/javascript',
});

/** Measures every pointer move as `bench:frame`, the way the app measures `atlas:frame`. */
export function echoMoves(): void {
  const worker = new Worker(URL.createObjectURL(echo));
  const { port1: afterFrame, port2: frame } = new MessageChannel();
  let isBusy = false;
  addEventListener('pointermove', ({ timeStamp }) => {
    if (isBusy) return;
    isBusy = true;
    worker.postMessage(timeStamp);
  });
  worker.onmessage = ({ data }) => {
    isBusy = false;
    requestAnimationFrame(() => frame.postMessage(data));
  };
  afterFrame.onmessage = ({ data: start }) => {
    performance.measure('bench:frame', { start, end: performance.now() });
  };
}
