import { useMemo, useState } from 'react';
import type { DayRange } from '../../core/model/time.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { nameRange } from './chart-words.ts';
import type { PlayMode, PlaySpeed } from './play-window.ts';
import type { Change } from './range-actions.ts';
import { isSamePeriod } from './range-actions.ts';
import type { ShownAnswer } from './shown-answer.ts';
import type { TimeSpan } from './time-span.ts';
import { usePlay } from './use-play.ts';

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
  /** Said once, when play has stopped. */
  readonly announcement: string;
}

/** Play with its speed and its window, which are nobody's view: they are not in a link. */
export function usePlayer(setting: PlayerSetting): Player {
  const messages = useMessages();
  const language = useLanguage();
  const [speed, setSpeed] = useState<PlaySpeed>(1);
  const [mode, setMode] = useState<PlayMode>('growing');
  const [announcement, setAnnouncement] = useState('');
  const { time, shown, range } = setting;
  const limits = useMemo(() => limitsOf(time), [time]);
  usePlay({
    ...setting,
    speed,
    frame: { mode, unit: time.unit, limits },
    isAnswered: isSamePeriod(shown.range, range),
    onStopped: (stopped) =>
      setAnnouncement(messages.timeline.stoppedAt(nameRange(stopped, { messages, language }))),
  });
  return { speed, mode, setSpeed, setMode, announcement: setting.isPlaying ? '' : announcement };
}

/** What the axis shows of the data; all of the data when it shows none. */
function limitsOf({ axis, extent }: TimeSpan): DayRange {
  if (extent === null) return axis;
  const startDay = Math.max(axis.startDay, extent.startDay);
  const endDay = Math.min(axis.endDay, extent.endDay);
  return endDay > startDay ? { startDay, endDay } : extent;
}
