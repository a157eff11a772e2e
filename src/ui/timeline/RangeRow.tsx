import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { Period } from '../../core/model/filter.ts';
import { formatDays } from '../../i18n/dates.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { PopoverButton } from '../kit/PopoverButton.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import styles from './RangeRow.module.css';
import { isSamePeriod } from './range-actions.ts';
import { fittingChoices, type RangeChoice } from './range-choices.ts';
import { useSize } from './use-size.ts';

export interface RangeRowProps {
  readonly choices: readonly RangeChoice[];
  /** What is set, if it is one of them. */
  readonly named: Period | undefined;
  readonly onChoose: (range: Period, gestureMs: number) => void;
}

const GAP_PX = 2;

/** The ranges by name in one line; those without room wait behind "More". */
export function RangeRow({ choices, named, onChoose }: RangeRowProps) {
  const { timeline } = useMessages();
  const [row, size] = useSize<HTMLDivElement>();
  const [ruler, widthsPx] = useWidths(choices);
  const restPx = (widthsPx[choices.length] ?? 0) + GAP_PX;
  const fitting = fittingChoices(choices, {
    widthsPx: widthsPx.slice(0, choices.length).map((widthPx) => widthPx + GAP_PX),
    roomPx: size?.widthPx ?? 0,
    restPx,
    named,
  });
  const rest = choices.filter(({ id }) => !fitting.has(id));
  return (
    <Toolbar ref={row} className={styles.row} label={timeline.ranges}>
      {choices
        .filter(({ id }) => fitting.has(id))
        .map((choice) => (
          <ChoiceButton
            key={choice.id}
            choice={choice}
            isChosen={isSamePeriod(choice.range, named)}
            onChoose={onChoose}
          />
        ))}
      {rest.length > 0 && (
        <PopoverButton
          className={styles.choice}
          label={timeline.more}
          face={
            <>
              {timeline.more}
              <Icon name="down" sizePx={12} />
            </>
          }
        >
          {(close) => (
            <RangeList
              choices={rest}
              named={named}
              onChoose={(chosen, gestureMs) => {
                close();
                onChoose(chosen, gestureMs);
              }}
            />
          )}
        </PopoverButton>
      )}
      <div ref={ruler} className={styles.ruler} aria-hidden="true">
        <Ruler choices={choices} />
      </div>
    </Toolbar>
  );
}

/** The words of all choices, to be measured. */
const Ruler = memo(function Ruler({ choices }: Pick<RangeRowProps, 'choices'>) {
  const { timeline } = useMessages();
  const label = useLabel();
  return (
    <>
      {choices.map((choice) => (
        <span key={choice.id}>{label(choice)}</span>
      ))}
      <span className={styles.moreRuler}>{timeline.more}</span>
    </>
  );
});

/** The ranges by name below one another. */
export function RangeList({ choices, named, onChoose }: RangeRowProps) {
  const { timeline } = useMessages();
  return (
    <ul className={styles.list} aria-label={timeline.ranges}>
      {choices.map((choice) => (
        <li key={choice.id}>
          <ChoiceButton
            choice={choice}
            isChosen={isSamePeriod(choice.range, named)}
            onChoose={onChoose}
          />
        </li>
      ))}
    </ul>
  );
}

const ChoiceButton = memo(function ChoiceButton({
  choice,
  isChosen,
  onChoose,
}: {
  readonly choice: RangeChoice;
  readonly isChosen: boolean;
  readonly onChoose: RangeRowProps['onChoose'];
}) {
  const { timeline } = useMessages();
  const language = useLanguage();
  const label = useLabel();
  const isRecent = choice.kind === 'recent' && choice.range !== null;
  return (
    <Button
      look="quiet"
      className={styles.choice}
      aria-pressed={isChosen}
      title={
        isRecent && choice.range !== null
          ? timeline.recentHint(formatDays(choice.range, language))
          : undefined
      }
      onClick={(event) => onChoose(choice.range, event.timeStamp)}
    >
      <bdi>{label(choice)}</bdi>
    </Button>
  );
});

function useLabel(): (choice: RangeChoice) => string {
  const { timeline } = useMessages();
  const language = useLanguage();
  return ({ kind, label, range }) => {
    if (kind === 'all' || range === null) return timeline.all;
    if (kind === 'recent') return timeline.recent;
    return label ?? formatDays(range, language, 'year');
  };
}

/** The width of each child of the ruler, measured again when the choices change. */
function useWidths(choices: readonly RangeChoice[]) {
  const ruler = useRef<HTMLDivElement>(null);
  const [widthsPx, setWidthsPx] = useState<readonly number[]>([]);
  useLayoutEffect(
    function measureChoices() {
      const children = [...(ruler.current?.children ?? [])];
      if (children.length > choices.length)
        setWidthsPx(children.map((child) => Math.ceil(child.getBoundingClientRect().width)));
    },
    [choices],
  );
  return [ruler, widthsPx] as const;
}
