import type { KeyboardEvent } from 'react';

/** Marks an element that arrow keys reach inside an element marked with `STOPS`. */
export const STOP = { 'data-stop': '' };
export const STOPS = { 'data-stops': '' };

const STEPS: Readonly<Record<string, -1 | 1>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
};

/** Moves focus among the stops around the event's target: arrows by one, Home and End to the ends. In right-to-left text the side arrows turn round. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const here = event.currentTarget;
  const around = here.closest('[data-stops]');
  if (around === null) return;
  const stops = [...around.querySelectorAll<HTMLElement>('[data-stop]:not(:disabled)')];
  const target = stops[nextStop(event.key, stops.indexOf(here), stops.length, isTurned(around))];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

function nextStop(key: string, now: number, count: number, isRightToLeft: boolean): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (step === undefined) return -1;
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  return now + (isSideways && isRightToLeft ? -step : step);
}

function isTurned(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
