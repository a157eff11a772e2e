import { useMemo, useState } from 'react';
import type { DayRange } from '../../core/model/time.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { nameRange } from './chart-words.ts';
import type { PlayMode, PlaySpeed } from './play-choices.ts';
import type { Change } from './range-actions.ts';
import type { ShownAnswer } from './shown-answer.ts';
import type { TimeSpan } from './time-span.ts';

export interface PlayerSetting {
  readonly time: TimeSpan;
  readonly shown: ShownAnswer;
  readonly range: ShownAnswer['range'];
  readonly isPlaying: boolean;
  readonly onPlaying: (isPlaying: boolean) => void;
  readonly onChange: Change;
}

export interface Player {
  readonly speed: PlaySpeed;
  readonly mode: PlayMode;
  readonly setSpeed: (speed: PlaySpeed) => void;
  readonly setMode: (mode: PlayMode) => void;
  readonly onStopped: (range: DayRange) => void;
  /** Said once, when play has stopped. */
  readonly announcement: string;
}

/** The speed and the window of Play, which are nobody's view: they are not in a link. */
export function usePlayer({ isPlaying }: Pick<PlayerSetting, 'isPlaying'>): Player {
  const messages = useMessages();
  const language = useLanguage();
  const [speed, setSpeed] = useState<PlaySpeed>(1);
  const [mode, setMode] = useState<PlayMode>('growing');
  const [stopped, setStopped] = useState('');
  return useMemo(
    () => ({
      speed,
      mode,
      setSpeed,
      setMode,
      onStopped: (range) =>
        setStopped(messages.timeline.stoppedAt(nameRange(range, { messages, language }))),
      announcement: isPlaying ? '' : stopped,
    }),
    [speed, mode, isPlaying, stopped, messages, language],
  );
}
