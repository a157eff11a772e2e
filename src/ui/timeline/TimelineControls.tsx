import { lazy, memo } from 'react';
import type { DateRule, Period } from '../../core/model/filter.ts';
import { shiftRange } from '../../core/view/actions.ts';
import type { View } from '../../core/view/view.ts';
import { Icon } from '../kit/Icon.tsx';
import { OnDemand } from '../kit/OnDemand.tsx';
import { PopoverButton } from '../kit/PopoverButton.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useMessages } from '../kit/use-messages.ts';
import type { ChartChoicesProps } from './ChartChoices.tsx';
import type { TimelineLayout } from './layout.ts';
import { MeasureChoice } from './MeasureChoice.tsx';
import { PlayButton, PlayChoices, ShiftButtons } from './PlayControls.tsx';
import { RangeList } from './RangeRow.tsx';
import { RuleChoice } from './RuleChoice.tsx';
import { type Change, choosePreset, inView } from './range-actions.ts';
import type { RangeChoice } from './range-choices.ts';
import styles from './TimelineView.module.css';
import type { TimeSpan } from './time-span.ts';
import type { Player } from './use-player.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

const ChartChoices = lazy(async () => ({
  default: (await import('./ChartChoices.tsx')).ChartChoices,
}));

export interface TimelineControlsProps extends ChartChoicesProps {
  readonly layout: TimelineLayout;
  readonly time: TimeSpan;
  readonly hasRange: boolean;
  /** The range that is set, if it is one of the choices. */
  readonly named: Period | undefined;
  readonly measure: View['measure'];
  readonly dateRule: DateRule;
  readonly choices: readonly RangeChoice[];
  readonly player: Player;
  readonly isPlaying: boolean;
  readonly onPlaying: (isPlaying: boolean) => void;
  readonly onChange: Change;
}

/** Rate and lanes; they load when they are first offered. */
export function Additions(props: ChartChoicesProps) {
  return (
    <OnDemand>
      <ChartChoices {...props} />
    </OnDemand>
  );
}

/** Play, shift, and what there is no room for behind one more button. */
export const TimelineControls = memo(function TimelineControls(props: TimelineControlsProps) {
  const { timeline } = useMessages();
  const { layout, time, isPlaying, onPlaying } = props;
  const isNothingDated = time.extent === null;
  return (
    <Toolbar className={styles.controls} label={timeline.controls}>
      <PlayButton
        isPlaying={isPlaying}
        hasText={layout !== 'phone'}
        isDisabled={isNothingDated}
        onPlaying={onPlaying}
      />
      {layout === 'wide' && <PlayerChoices {...props} />}
      {layout === 'wide' && <RuleChoice dateRule={props.dateRule} onChange={props.onChange} />}
      {layout !== 'phone' && (
        <span className={styles.shift}>
          <Shift {...props} />
        </span>
      )}
      {layout !== 'wide' && <Options {...props} />}
    </Toolbar>
  );
});

function PlayerChoices({ player, layout }: TimelineControlsProps) {
  const { speed, mode, setSpeed, setMode } = player;
  return (
    <PlayChoices
      speed={speed}
      mode={mode}
      hasLabels={layout !== 'wide'}
      onSpeed={setSpeed}
      onMode={setMode}
    />
  );
}

function Shift({ time, hasRange, onChange }: TimelineControlsProps) {
  return (
    <ShiftButtons
      isDisabled={!hasRange}
      onShift={(direction, gestureMs) =>
        onChange(inView(shiftRange(direction, time.unit, time.full), time.full), {
          kind: 'commit',
          gestureMs,
        })
      }
    />
  );
}

function Options(props: TimelineControlsProps) {
  const { timeline } = useMessages();
  const { layout, time, hasRange, named, measure, choices, onChange } = props;
  return (
    <PopoverButton label={timeline.options} face={<Icon name="more" />}>
      {(close) => (
        <div className={styles.options}>
          <MeasureChoice hasLabel measure={measure} onChange={onChange} />
          <PlayerChoices {...props} />
          <RuleChoice hasLabel dateRule={props.dateRule} onChange={onChange} />
          <Additions {...props} />
          {layout !== 'middle' && (
            <div className={styles.optionLine}>
              {layout === 'phone' && <Shift {...props} />}
              <ZoomButtons {...time} hasRange={hasRange} onChange={onChange} />
            </div>
          )}
          {layout === 'phone' && (
            <RangeList
              choices={choices}
              named={named}
              onChoose={(chosen, gestureMs) => {
                close();
                onChange(choosePreset(chosen, time.full), { kind: 'commit', gestureMs });
              }}
            />
          )}
        </div>
      )}
    </PopoverButton>
  );
}
