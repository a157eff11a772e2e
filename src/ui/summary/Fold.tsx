import { type RefObject, useEffect, useState } from 'react';
import { useAppearance } from '../kit/appearance.ts';
import { Button } from '../kit/Button.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';

/** On a phone the line has two lines; this shows the rest, where there is any. */
export function Fold({
  parts,
  isWhole,
  onWhole,
}: {
  readonly parts: RefObject<HTMLUListElement | null>;
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
}) {
  const { rested } = useSession();
  const { summary } = useMessages();
  const { isPhone } = useAppearance();
  const answered = useSessionState((state) => state.answered, rested);
  const [isCut, setIsCut] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words need other room, once a hand rests
  useEffect(
    function watchRoom() {
      const list = parts.current;
      if (!isPhone || list === null) return;
      // Tells the size at once, and when it changes.
      const sizes = new ResizeObserver(() => setIsCut(list.scrollHeight > list.clientHeight + 1));
      sizes.observe(list);
      return () => sizes.disconnect();
    },
    [isPhone, parts, answered, summary],
  );
  if (!isPhone || !(isCut || isWhole)) return null;
  return (
    <Button look="quiet" aria-expanded={isWhole} onClick={() => onWhole(!isWhole)}>
      {isWhole ? summary.less : summary.more}
    </Button>
  );
}
