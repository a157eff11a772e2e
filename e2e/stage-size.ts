/** What is wrong with the sizes of a stage: text that is too small for the room, or cut without showing it. Runs in the page. */
export function findSizeFaults(stage: Element): string[] {
  const { height, right, bottom } = stage.getBoundingClientRect();
  const faults: string[] = [];
  for (const element of stage.querySelectorAll('*')) {
    const isText = [...element.childNodes].some(
      (node) => node.nodeType === 3 && node.textContent?.trim() !== '',
    );
    const isHidden =
      element.closest('[role=toolbar], .visually-hidden, [hidden]') !== null ||
      getComputedStyle(element).visibility === 'hidden';
    if (!isText || isHidden) continue;
    const { currentCSSZoom = 1 } = element as { currentCSSZoom?: number };
    const isSvg = element instanceof SVGElement;
    const zoom = isSvg
      ? ((element.ownerSVGElement?.parentElement as { currentCSSZoom?: number } | null)
          ?.currentCSSZoom ?? 1)
      : currentCSSZoom;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * zoom;
    const text = element.textContent?.trim().slice(0, 30);
    if (size < height / 45 - 0.1) faults.push(`${text}: ${size}`);
    const box = element.getBoundingClientRect();
    if (box.right > right + 1 || box.bottom > bottom + 1 || box.left < -1 || box.top < -1)
      faults.push(`${text}: outside`);
  }
  for (const box of stage.querySelectorAll('*')) {
    const { overflowY } = getComputedStyle(box);
    if (overflowY === 'auto' && box.scrollHeight > box.clientHeight + 1)
      faults.push(`cut: ${box.textContent?.slice(0, 30)}`);
  }
  return faults;
}
