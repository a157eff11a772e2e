import type { Period } from '../../core/model/filter.ts';
import type { DayRange } from '../../core/model/time.ts';
import { type Action, setAxis } from '../../core/view/actions.ts';
import { Button } from '../kit/Button.tsx';
import { Icon, type IconName } from '../kit/Icon.tsx';
import { useMessages } from '../kit/use-messages.ts';
import { axisAround, zoomAxis } from './axis-window.ts';
import type { Change } from './range-actions.ts';

const STEP = 2;

/** Looks closer at time or farther, filtering nothing. */
export function ZoomButtons({
  axis,
  full,
  hasRange,
  onChange,
}: {
  readonly axis: DayRange;
  readonly full: DayRange;
  readonly hasRange: boolean;
  readonly onChange: Change;
}) {
  const { timeline } = useMessages();
  const isWhole = axis.startDay === full.startDay && axis.endDay === full.endDay;
  const zoomBy = (factor: number) => (range: Period) => {
    const aroundDay = middleOf(range !== null && isSeen(range, axis) ? range : axis);
    return zoomAxis(axis, { factor, aroundDay }, full);
  };
  const buttons: readonly (readonly [IconName, string, boolean, (range: Period) => Period])[] = [
    ['minus', timeline.zoomOut, isWhole, zoomBy(STEP)],
    ['plus', timeline.zoomIn, false, zoomBy(1 / STEP)],
    ['zoomToRange', timeline.zoomToRange, !hasRange, (range) => range && axisAround(range, full)],
    ['wholeSpan', timeline.wholeSpan, isWhole, () => null],
  ];
  return buttons.map(([icon, label, isDisabled, next]) => (
    <Button
      key={icon}
      look="quiet"
      style={{ paddingInline: 5 }}
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      onClick={(event) => {
        const action: Action = (view) => setAxis(next(view.range))(view);
        if (!isDisabled) onChange(action, { kind: 'look', gestureMs: event.timeStamp });
      }}
    >
      <Icon name={icon} />
    </Button>
  ));
}

function isSeen(range: DayRange, axis: DayRange): boolean {
  return range.startDay >= axis.startDay && range.endDay <= axis.endDay;
}

function middleOf({ startDay, endDay }: DayRange): number {
  return (startDay + endDay) / 2;
}
