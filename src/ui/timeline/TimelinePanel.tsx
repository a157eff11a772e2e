import { useCallback, useEffect, useMemo, useState } from 'react';
import { createSlots } from '../../core/draw/slot.ts';
import type { TimelineAnswer } from '../../core/model/answer.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { onPeriodA, onPeriodB } from '../../core/view/compare.ts';
import { fullAxis, timelineAxis } from '../../core/view/to-query.ts';
import type { View } from '../../core/view/view.ts';
import type { Session } from '../../session/session.ts';
import type { Answered, SessionState } from '../../session/state.ts';
import type { StateSource } from '../../session/waiting-state.ts';
import { useOnScreen, useSession, useSessionState, useStillSource } from '../use-session.ts';
import type { FollowChosen, Live } from './live.ts';
import type { Change } from './range-actions.ts';
import { rangeChoices } from './range-choices.ts';
import type { ShownAnswer } from './shown-answer.ts';
import { TimelineView } from './TimelineView.tsx';
import type { TimeSpan } from './time-span.ts';

const NO_CONTEXT: Dataset['context'] = [];

/** The session's timeline. */
export function TimelinePanel() {
  const dataset = useSessionState((state) => state.dataset);
  return dataset === null ? null : <DatasetTimeline dataset={dataset} />;
}

function DatasetTimeline({ dataset }: { readonly dataset: Dataset }) {
  const session = useSession();
  const { store } = session;
  useOnScreen('timeline');
  const choices = useMemo(() => rangeChoices(dataset.extent, dataset.manifest.presets), [dataset]);
  const steps = useBarSteps();
  const source = useStillSource(
    useCallback(
      (before: SessionState, now: SessionState) => steps?.isStep(before, now, choices) === true,
      [steps, choices],
    ),
  );
  const view = useSessionState((state) => state.view, source);
  useOnScreen('lanes', view.lanes !== null);
  useOnScreen('rhythm', view.rateDays > 0);
  const answered = useSessionState((state) => state.answered, source);
  const hasContext = useSessionState((state) => state.settings.hasContext);
  const isPlaying = useSessionState((state) => state.isPlaying);
  useEffect(() => () => session.setPlaying(false), [session]);
  const look = useLook(dataset, view, source);
  const time = useTimeSpan(dataset, view);
  const shown = useMemo(() => showAnswer(answered, view), [answered, view]);
  const heard = useHeard(session);
  const live = useMemo<Live>(
    () => ({ subscribe: store.subscribe, range: () => store.getState().view.range }),
    [store],
  );
  const followChosen = useMemo<FollowChosen | undefined>(
    () => steps && ((placed) => steps.writeChosen(store.subscribe, () => chartOf(store), placed)),
    [steps, store],
  );
  const onChange = useCallback<Change>(
    (action, options) => session.change(onPeriodA(action), options),
    [session],
  );
  const onCompared = useCallback<Change>(
    (action, options) => session.change(onPeriodB(action), options),
    [session],
  );
  return (
    <TimelineView
      time={time}
      shown={shown}
      heard={heard}
      live={live}
      followChosen={followChosen}
      look={look}
      range={view.range}
      comparison={view.comparison}
      onCompared={onCompared}
      measure={view.measure}
      lanes={view.lanes}
      rateDays={view.rateDays}
      answered={answered}
      categories={dataset.categories}
      dateRule={view.dateRule}
      choices={choices}
      context={hasContext ? dataset.context : NO_CONTEXT}
      isPlaying={isPlaying}
      onPlaying={session.setPlaying}
      onChange={onChange}
      onHover={session.hover}
      onSelect={session.select}
    />
  );
}

/** Steps of the brush on bars, which load with the first bars. */
function useBarSteps(): typeof import('./bar-steps.ts') | undefined {
  const hasBars = useSessionState(({ answered }) => answered?.answer.timelines[0]?.dots === null);
  const [steps, setSteps] = useState<typeof import('./bar-steps.ts')>();
  useEffect(
    function loadSteps() {
      if (hasBars) void import('./bar-steps.ts').then(setSteps);
    },
    [hasBars],
  );
  return steps;
}

function chartOf({ getState }: Session['store']): TimelineAnswer | null {
  const { answered, view } = getState();
  return showAnswer(answered, view).chart;
}

/** What is shown, as it was when a hand last rested. */
function useHeard({ rested }: Session): ShownAnswer {
  const answered = useSessionState((state) => state.answered, rested);
  const view = useSessionState((state) => state.view, rested);
  return useMemo(() => showAnswer(answered, view), [answered, view]);
}

function useLook(dataset: Dataset, { encoding, selection }: View, source: StateSource) {
  const headlines = useSessionState((state) => state.headlines, source);
  const hovered = useSessionState((state) => state.hovered);
  const category = dataset.categories.find(({ id }) => id === encoding.colour);
  const slots = useMemo(
    () => (category === undefined ? new Map() : createSlots(category)),
    [category],
  );
  return useMemo(
    () => ({ headlines, slots, encoding, hovered, selection }),
    [headlines, slots, encoding, hovered, selection],
  );
}

function useTimeSpan(dataset: Dataset, { axis }: View): TimeSpan {
  return useMemo(() => {
    const { range, unit } = timelineAxis({ axis }, dataset);
    return { axis: range, unit, full: fullAxis(dataset), extent: dataset.extent };
  }, [dataset, axis]);
}

/** The answer's charts. While the axis changes between zoomed and whole the answer is a moment behind: then its whole span is taken for the whole axis. */
function showAnswer(answered: Answered | null, now: View): ShownAnswer {
  const { range, comparison, dateRule, measure, axis } = answered?.view ?? now;
  const [main = null, whole = null] = answered?.answer.timelines ?? [];
  const overview = axis === null ? main : whole;
  return {
    chart: now.axis === null ? overview : main,
    overview,
    range,
    comparison,
    dateRule,
    measure,
  };
}
