import { memo, type ReactNode, useCallback } from 'react';
import type { Period } from '../../core/model/filter.ts';
import { PopoverButton } from '../kit/PopoverButton.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useMessages } from '../kit/use-messages.ts';
import type { ChartChoicesProps } from './ChartChoices.tsx';
import { MeasureChoice } from './MeasureChoice.tsx';
import { RangeRow } from './RangeRow.tsx';
import { choosePreset } from './range-actions.ts';
import { Additions, type TimelineControlsProps } from './TimelineControls.tsx';
import styles from './TimelineView.module.css';
import { ZoomButtons } from './ZoomButtons.tsx';

export interface TimelineHeadProps
  extends ChartChoicesProps,
    Pick<
      TimelineControlsProps,
      'layout' | 'time' | 'hasRange' | 'named' | 'measure' | 'choices' | 'onChange'
    > {
  /** Bin, time zone and unit in words, after the measure. */
  readonly note: string;
  /** What stands between the ranges and the zoom buttons. */
  readonly children?: ReactNode;
}

/** The head line: ranges by name at the start, what the axis shows and its zoom at the end. */
export const TimelineHead = memo(function TimelineHead({
  layout,
  time,
  hasRange,
  named,
  measure,
  choices,
  note,
  onChange,
  children,
  ...additions
}: TimelineHeadProps) {
  const { timeline } = useMessages();
  const { full } = time;
  const onChoose = useCallback(
    (chosen: Period, gestureMs: number) =>
      onChange(choosePreset(chosen, full), { kind: 'commit', gestureMs }),
    [onChange, full],
  );
  return (
    <Toolbar className={styles.head} label={timeline.head}>
      <RangeRow choices={choices} named={named} onChoose={onChoose} />
      {children}
      {layout !== 'narrow' && (
        <Toolbar className={styles.axisTools} label={timeline.zoom}>
          {layout === 'wide' && (
            <div className={styles.axisWords}>
              <MeasureChoice measure={measure} onChange={onChange} />
              <p>{note}</p>
              <PopoverButton label={timeline.added} face={timeline.added}>
                {() => <Additions {...additions} onChange={onChange} />}
              </PopoverButton>
            </div>
          )}
          <div className={styles.zoom}>
            <ZoomButtons {...time} hasRange={hasRange} onChange={onChange} />
          </div>
        </Toolbar>
      )}
    </Toolbar>
  );
});
