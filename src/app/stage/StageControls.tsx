import type { StageCommand } from '../../session/stage-keys.ts';
import { useBriefingMessages, useRoom, useShowState } from '../../ui/briefing/desk-context.ts';
import { StepButtons } from '../../ui/briefing/StepButtons.tsx';
import { Button } from '../../ui/kit/Button.tsx';
import { Toolbar } from '../../ui/kit/Toolbar.tsx';
import { useMedia } from '../use-appearance.ts';
import styles from './StageControls.module.css';

/** A phone has neither a second window nor a keyboard. */
const IN_HAND =
  '(pointer: coarse) and (max-width: 767px), (pointer: coarse) and (max-height: 479px)';

/** What can be done without a keyboard; leaves the picture with the pointer. */
export function StageControls({
  isIdle,
  isSecondOpen,
  run,
}: {
  readonly isIdle: boolean;
  readonly isSecondOpen: boolean;
  readonly run: (command: StageCommand) => void;
}) {
  const { show } = useRoom();
  const { presenting } = useBriefingMessages();
  const isUnlocked = useShowState((state) => state.isUnlocked);
  const tool = useShowState((state) => state.tool);
  const isInHand = useMedia(IN_HAND);
  const isPlaying = useShowState((state) => state.playing?.isRunning === true);
  return (
    <Toolbar className={styles.controls} label={presenting.controls} data-idle={isIdle}>
      <StepButtons />
      <Button onClick={() => run('overview')}>{presenting.overview}</Button>
      <Button aria-pressed={isUnlocked} onClick={() => run('unlock')}>
        {isUnlocked ? presenting.lock : presenting.unlock}
      </Button>
      <Button aria-pressed={tool === 'laser'} onClick={() => run('laser')}>
        {presenting.laser}
      </Button>
      <Button aria-pressed={tool === 'pen'} onClick={() => run('draw')}>
        {presenting.draw}
      </Button>
      <Button onClick={() => run('erase')}>{presenting.erase}</Button>
      <Button aria-pressed={isPlaying} onClick={() => run('play')}>
        {presenting.play}
      </Button>
      <Button onClick={() => run('black')}>{presenting.black}</Button>
      {!isInHand && (
        <Button aria-pressed={isSecondOpen} onClick={() => run('presenter')}>
          {presenting.presenterWindow}
        </Button>
      )}
      <Button onClick={() => run('fullScreen')}>{presenting.fullScreen}</Button>
      {!isInHand && <Button onClick={() => run('keys')}>{presenting.keys}</Button>}
      <Button onClick={() => show.end()}>{presenting.leave}</Button>
    </Toolbar>
  );
}
