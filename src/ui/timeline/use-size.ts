import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** An element's content size, kept up to date; `null` until it is laid out. */
export function useSize<Kind extends HTMLElement>(): readonly [
  RefObject<Kind | null>,
  Size | null,
] {
  const ref = useRef<Kind>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(function watchSize() {
    const element = ref.current;
    if (element === null) return;
    const measure = () =>
      setSize((old) => {
        const widthPx = element.clientWidth;
        const heightPx = element.clientHeight;
        return old?.widthPx === widthPx && old.heightPx === heightPx ? old : { widthPx, heightPx };
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
