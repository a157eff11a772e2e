/** What is wrong with the sizes of a stage: text that is too small for the room, or cut without showing it. Runs in the page. */
export function findSizeFaults(stage: Element): string[] {
  const { height, right, bottom } = stage.getBoundingClientRect();
  const faults: string[] = [];
  /** A rectangle of text may stick out of its line by the leading alone. */
  const SLACK_PX = 3;
  for (const element of stage.querySelectorAll('*')) {
    const texts = [...element.childNodes].filter(
      (node) => node.nodeType === 3 && node.textContent?.trim() !== '',
    );
    const style = getComputedStyle(element);
    const isHidden =
      element.closest('[role=toolbar], .visually-hidden, [hidden]') !== null ||
      style.visibility === 'hidden';
    if (texts.length === 0 || isHidden) continue;
    const { currentCSSZoom = 1 } = element as { currentCSSZoom?: number };
    const isSvg = element instanceof SVGElement;
    const zoom = isSvg
      ? ((element.ownerSVGElement?.parentElement as { currentCSSZoom?: number } | null)
          ?.currentCSSZoom ?? 1)
      : currentCSSZoom;
    const size = Number.parseFloat(style.fontSize) * zoom;
    const text = element.textContent?.trim().slice(0, 30);
    if (size < height / 45 - 0.1) faults.push(`${text}: ${size}`);
    const box = element.getBoundingClientRect();
    if (box.right > right + 1 || box.bottom > bottom + 1 || box.left < -1 || box.top < -1)
      faults.push(`${text}: outside`);
    const range = document.createRange();
    range.selectNodeContents(element);
    const ink = range.getBoundingClientRect();
    const slack = SLACK_PX + size * 0.2;
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(around);
      // An ellipsis says that there is more.
      const isSaid = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
      const frame = around.getBoundingClientRect();
      const isClipped =
        (overflowX !== 'visible' &&
          (ink.left < frame.left - SLACK_PX || ink.right > frame.right + SLACK_PX)) ||
        (overflowY !== 'visible' &&
          (ink.top < frame.top - slack || ink.bottom > frame.bottom + slack));
      if (isClipped && !isSaid) {
        faults.push(`${text}: cut by ${around.className || around.tagName}`);
        break;
      }
      if (around === stage || isSaid) break;
    }
  }
  for (const box of stage.querySelectorAll('*')) {
    const { overflowY } = getComputedStyle(box);
    if (overflowY === 'auto' && box.scrollHeight > box.clientHeight + 1)
      faults.push(`cut: ${box.textContent?.slice(0, 30)}`);
  }
  return faults;
}
