import { memo } from 'react';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import { PLAY_MODES, PLAY_SPEEDS, type PlayMode, type PlaySpeed } from './play-choices.ts';

/** Play, or Pause while it plays. */
export const PlayButton = memo(function PlayButton({
  isPlaying,
  hasText,
  isDisabled,
  onPlaying,
}: {
  readonly isPlaying: boolean;
  readonly hasText: boolean;
  readonly isDisabled: boolean;
  readonly onPlaying: (isPlaying: boolean) => void;
}) {
  const { timeline } = useMessages();
  const name = isPlaying ? timeline.pause : timeline.play;
  return (
    <Button
      data-play=""
      aria-label={name}
      title={hasText ? undefined : name}
      disabled={isDisabled}
      onClick={() => onPlaying(!isPlaying)}
    >
      <Icon name={isPlaying ? 'pause' : 'play'} />
      {hasText && name}
    </Button>
  );
});

/** How Play steps: its speed and its window. */
export const PlayChoices = memo(function PlayChoices({
  speed,
  mode,
  hasLabels = false,
  onSpeed,
  onMode,
}: {
  readonly hasLabels?: boolean;
  readonly speed: PlaySpeed;
  readonly mode: PlayMode;
  readonly onSpeed: (speed: PlaySpeed) => void;
  readonly onMode: (mode: PlayMode) => void;
}) {
  const { timeline } = useMessages();
  return (
    <>
      <ChoiceSelect
        label={timeline.speed}
        hasLabel={hasLabels}
        choices={PLAY_SPEEDS.map((value) => ({ value, label: timeline.speeds[value] }))}
        value={speed}
        onChoose={onSpeed}
      />
      <ChoiceSelect
        label={timeline.mode}
        hasLabel={hasLabels}
        choices={PLAY_MODES.map((value) => ({ value, label: timeline.modes[value] }))}
        value={mode}
        onChoose={onMode}
      />
    </>
  );
});

/** Moves the range by its own length. */
export function ShiftButtons({
  isDisabled,
  onShift,
}: {
  readonly isDisabled: boolean;
  readonly onShift: (direction: -1 | 1, gestureMs: number) => void;
}) {
  const { timeline } = useMessages();
  const buttons = [
    ['left', timeline.earlier, -1],
    ['right', timeline.later, 1],
  ] as const;
  return buttons.map(([icon, label, direction]) => (
    <Button
      key={icon}
      style={{ paddingInline: 5 }}
      aria-label={label}
      title={`${label}: ${timeline.shiftHint}`}
      aria-disabled={isDisabled}
      onClick={(event) => {
        if (!isDisabled) onShift(direction, event.timeStamp);
      }}
    >
      <Icon name={icon} />
    </Button>
  ));
}
