import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useBriefingMessages, useRoom, useShowState } from './desk-context.ts';

/** One scene back, one on. */
export function StepButtons() {
  const { show } = useRoom();
  const { presenting } = useBriefingMessages();
  const index = useShowState((state) => state.index);
  const count = useShowState((state) => state.count);
  return (
    <>
      <Button
        aria-label={presenting.previous}
        title={presenting.previous}
        disabled={index === 0}
        onClick={() => show.step('previous')}
      >
        <Icon name="left" />
      </Button>
      <Button
        aria-label={presenting.next}
        title={presenting.next}
        disabled={index >= count - 1}
        onClick={() => show.step('next')}
      >
        <Icon name="right" />
      </Button>
    </>
  );
}
