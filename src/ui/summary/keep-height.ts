/** Keeps the box around an element as high as the element is: words that change in it have nothing around it laid out, unless they take another line. */
export function keepHeight(element: HTMLElement | null): (() => void) | undefined {
  const box = element?.parentElement;
  if (element == null || box == null) return undefined;
  const observer = new ResizeObserver(([entry]) => {
    box.style.blockSize = `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`;
  });
  observer.observe(element);
  return () => observer.disconnect();
}
