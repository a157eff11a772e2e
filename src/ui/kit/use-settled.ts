import { useEffect, useState } from 'react';

/** A live region that speaks more often than this is noise. */
const QUIET_MS = 700;

/** The text once it has not changed for a moment: a drag is heard once, when it ends. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(
    function settleLater() {
      const timer = setTimeout(() => setSettled(text), QUIET_MS);
      return () => clearTimeout(timer);
    },
    [text],
  );
  return settled;
}
