import { type ReactNode, useMemo, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { DayRange } from '../../core/model/time.ts';
import { type Action, setUnit } from '../../core/view/actions.ts';
import { keepsEqualLengths } from '../../core/view/compare.ts';
import {
  compareAround,
  compareWithYearBefore,
  equalLengths,
  leaveComparison,
  swapPeriods,
} from '../../core/view/period-choices.ts';
import { compareMessagesOf } from '../../i18n/compare-messages.ts';
import { formatDays } from '../../i18n/dates.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import type { Answered } from '../../session/state.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSettled } from '../kit/use-settled.ts';
import { useSession, useSessionState } from '../use-session.ts';
import styles from './ComparePanel.module.css';
import {
  type Compared,
  type CompareWords,
  listCautions,
  readCompared,
  sayCompared,
  sayTempo,
} from './compare-words.ts';
import { IntervalPlot } from './IntervalPlot.tsx';

/** Two periods beside each other: what the counts say, how sure that is, and what else may be behind it. */
export function ComparePanel() {
  const dataset = useSessionState((state) => state.dataset);
  const answered = useSessionState((state) => state.answered);
  const compared = useMemo(
    () => (dataset === null || answered === null ? null : readCompared(dataset, answered)),
    [dataset, answered],
  );
  if (dataset === null || answered === null || compared === null) return null;
  return <Reading dataset={dataset} answered={answered} compared={compared} />;
}

interface ReadingProps {
  readonly dataset: Dataset;
  readonly answered: Answered;
  readonly compared: Compared;
}

function Reading({ dataset, answered, compared }: ReadingProps) {
  const language = useLanguage();
  const words = compareMessagesOf(language);
  const on: CompareWords = { words, language };
  const sentence = sayCompared(compared, on);
  const tempo = useMemo(
    () => sayTempo(compared, answered, { words, language }),
    [compared, answered, words, language],
  );
  const settled = useSettled(`${sentence} ${tempo}`);
  const { a, b, rates } = compared;
  const cautions = listCautions(compared, { dataset, answered }, on);
  const [isCareful, setIsCareful] = useState(false);
  const [isChanging, setIsChanging] = useState(false);
  return (
    <div className={styles.panel}>
      <div
        role="status"
        aria-label={words.label}
        className="visually-hidden"
        data-a={a.count}
        data-b={b.count}
        data-ratio={rates.ratio}
        data-low={rates.low}
        data-high={rates.high}
      >
        {settled}
      </div>
      <div className={styles.reading}>
        <div className={styles.words}>
          <p className={styles.sentence}>{sentence}</p>
          <p className={styles.tempo} data-open={isCareful}>
            {tempo}
          </p>
          <div className={styles.folds}>
            <Button aria-expanded={isCareful} onClick={() => setIsCareful(!isCareful)}>
              <Icon name="warning" sizePx={12} />
              {words.careful(formatCount(cautions.length, language))}
            </Button>
            <Button aria-expanded={isChanging} onClick={() => setIsChanging(!isChanging)}>
              {words.change}
            </Button>
          </div>
        </div>
        <IntervalPlot rates={rates} on={on} />
      </div>
      <ul className={styles.cautions} data-open={isCareful}>
        {cautions.map(({ text, isGrave }) => (
          <li key={text} data-grave={isGrave}>
            {isGrave && <Icon name="warning" sizePx={12} />}
            {text}
          </li>
        ))}
      </ul>
      {dataset.extent !== null && (
        <Choices dataset={dataset} extent={dataset.extent} on={on} isOpen={isChanging}>
          <CopyButton text={wordReading(compared, { sentence, tempo }, on)} on={on} />
        </Choices>
      )}
    </div>
  );
}

/** What is copied says by itself which days A and B are. */
function wordReading(
  { rangeA, rangeB }: Compared,
  { sentence, tempo }: { readonly sentence: string; readonly tempo: string },
  { words, language }: CompareWords,
): string {
  return words.reading(
    formatDays(rangeA, language),
    formatDays(rangeB, language),
    `${sentence} ${tempo}`,
  );
}

function CopyButton({ text, on: { words } }: { readonly text: string; readonly on: CompareWords }) {
  const [outcome, setOutcome] = useState({ text: '', says: '' });
  const says = outcome.text === text ? outcome.says : '';
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ text, says: words.copied });
    } catch {
      setOutcome({ text, says: words.notCopied });
    }
  }
  return (
    <>
      <Button aria-label={words.copy} title={words.copy} onClick={() => void copy()}>
        <Icon name="copy" />
      </Button>
      <span role="status">{says}</span>
    </>
  );
}

function Choices({
  dataset,
  extent,
  on: { words, language },
  isOpen,
  children,
}: {
  readonly children: ReactNode;
  /** Where there is little height; elsewhere the tools always show. */
  readonly isOpen: boolean;
  readonly dataset: Dataset;
  readonly extent: DayRange;
  readonly on: CompareWords;
}) {
  const session = useSession();
  const hasEqualLengths = useSessionState((state) => keepsEqualLengths(state.view));
  const unit = useSessionState((state) => state.view.unit);
  const change = (action: Action) => (event: { readonly timeStamp: number }) =>
    session.change(action, { gestureMs: event.timeStamp });
  return (
    <Toolbar className={styles.tools} label={words.tools} data-open={isOpen}>
      {dataset.context.length > 0 && (
        <select
          className={styles.around}
          aria-label={words.around}
          value=""
          onChange={(event) =>
            session.change(compareAround(Number.parseInt(event.target.value, 10)), {
              gestureMs: event.timeStamp,
            })
          }
        >
          <option value="" disabled>
            {words.around}
          </option>
          {dataset.context.map(({ id, title, when }) => (
            <option key={id} value={when.startDay}>
              {`${plainText(title)} · ${formatDays(when, language)}`}
            </option>
          ))}
        </select>
      )}
      <Button onClick={change(compareWithYearBefore(extent))}>{words.yearBefore}</Button>
      <Button
        aria-pressed={hasEqualLengths}
        onClick={change(
          hasEqualLengths ? (view) => ({ ...view, hasEqualLengths: false }) : equalLengths(extent),
        )}
      >
        {words.equal}
      </Button>
      <Button onClick={change(swapPeriods(extent))}>{words.swap}</Button>
      {(dataset.campaignCount ?? 0) > 0 && (
        <Button
          aria-pressed={unit === 'campaigns'}
          onClick={change(setUnit(unit === 'campaigns' ? 'incidents' : 'campaigns'))}
        >
          {words.byCampaign}
        </Button>
      )}
      {children}
      <Button className={styles.leave} onClick={change(leaveComparison())}>
        {words.leave}
      </Button>
    </Toolbar>
  );
}
