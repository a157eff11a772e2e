import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const STEPS: Readonly<Record<string, -1 | 1>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
};

/** What tells that others can have focus now. */
const SIGNS = ['disabled', 'aria-pressed', 'data-open', 'data-folds'];

/**
 * Makes what `find` lists inside an element one stop of Tab: arrows move by one, Home and End to the ends.
 * Tab comes back to where one was; before that to `first`, where it is among them.
 */
export function useOneStop<Group extends HTMLElement>(
  find: (group: Group) => readonly HTMLElement[],
  { ref, first }: { ref?: RefObject<Group | null> | undefined; first?: string } = {},
) {
  const own = useRef<Group>(null);
  const group = ref ?? own;
  const last = useRef<Element>(null);
  useEffect(
    function keepOneStop() {
      const element = group.current;
      if (element === null) return;
      function keep(): void {
        const stops = find(element as Group);
        const stop =
          stops.find((one) => one === document.activeElement) ??
          stops.find((one) => one === last.current) ??
          stops.find((one) => first !== undefined && one.matches(first)) ??
          stops[0];
        makeStop(stop, stops);
      }
      keep();
      // Not at every render: to ask what can be seen has the whole page laid out.
      const changes = new MutationObserver(keep);
      changes.observe(element, { childList: true, subtree: true, attributeFilter: SIGNS });
      // What a style folds away, for whatever reason, leaves room.
      const sizes = new ResizeObserver(keep);
      sizes.observe(element);
      return function keepNoMore() {
        changes.disconnect();
        sizes.disconnect();
      };
    },
    [find, first, group],
  );
  return {
    ref: group,
    onKeyDown: (event: KeyboardEvent<Group>) => moveFocus(event, find(event.currentTarget)),
    onFocus: (event: FocusEvent<Group>) => {
      const target: EventTarget = event.target;
      const stops = find(event.currentTarget);
      const focused = stops.find((one) => one === target);
      if (focused === undefined) return;
      last.current = focused;
      makeStop(focused, stops);
    },
  };
}

function makeStop(stop: HTMLElement | undefined, stops: readonly HTMLElement[]): void {
  for (const one of stops) {
    const place = one === stop ? 0 : -1;
    // Writing what is there already has its price: styles are looked up again.
    if (one.getAttribute('tabindex') !== `${place}`) one.tabIndex = place;
  }
}

function moveFocus(event: KeyboardEvent<HTMLElement>, stops: readonly HTMLElement[]): void {
  if (event.defaultPrevented) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const target = event.target as HTMLElement;
  const now = stops.indexOf(target);
  // Up and down belong to a menu's own choices.
  if (now === -1 || (target.tagName === 'SELECT' && !isSideways(event.key))) return;
  const next = stops[placeAfter(event.key, { now, count: stops.length, target })];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function placeAfter(
  key: string,
  { now, count, target }: { now: number; count: number; target: HTMLElement },
): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (step === undefined) return -1;
  return now + (isSideways(key) && isMirrored(target) ? -step : step);
}

function isSideways(key: string): boolean {
  return key === 'ArrowLeft' || key === 'ArrowRight';
}

/** Whether text runs from right to left here, which turns the side arrows round. */
export function isMirrored(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
