import { type KeyboardEvent, lazy, memo, useMemo, useRef } from 'react';
import type { GlyphSign } from '../../core/draw/glyph.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import type { SessionState } from '../../session/state.ts';
import type { StateSource } from '../../session/waiting-state.ts';
import { Glyph } from '../kit/Glyph.tsx';
import { OnDemand } from '../kit/OnDemand.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { isMirrored } from '../kit/use-one-stop.ts';
import { useLive, useSession, useSessionState, useSight, writeText } from '../use-session.ts';
import boxStyles from './Box.module.css';
import styles from './FacetRow.module.css';
import { countOption, type FacetOption, readCounts } from './facet-options.ts';
import { STOP } from './stop.ts';

const ComparedCount = lazy(async () => ({
  default: (await import('./ComparedCount.tsx')).ComparedCount,
}));

export interface FacetRowProps {
  readonly facet: string;
  /** Where its counts are read. */
  readonly source: StateSource;
  readonly option: FacetOption;
  /** Two periods are compared. */
  readonly isCompared: boolean;
  readonly isByCampaign: boolean;
  /** The largest total of the facet: a full bar. */
  readonly largest: number;
  readonly glyphOf: ((term: string) => GlyphSign) | null;
  readonly hintId: string;
  readonly onToggle: (term: string, gestureMs: number) => void;
  readonly onOnly: (term: string, gestureMs: number) => void;
}

/** One value: a checkbox, what choosing it would give, and "Only". A step of the brush writes its figures, if they are in sight, and renders nothing. */
export const FacetRow = memo(function FacetRow(props: FacetRowProps) {
  const { facet, option, isCompared, isByCampaign, largest, glyphOf, hintId } = props;
  const { term, name, total, isChosen } = option;
  const language = useLanguage();
  const row = useRef<HTMLDivElement>(null);
  const source = useSight(row, props.source);
  const glyph = useMemo(() => glyphOf?.(term) ?? null, [glyphOf, term]);
  const plainName = plainText(name);
  const countIn = (state: SessionState) => countOption(option, readCounts(state, facet));
  const isDisabled = useSessionState((state) => countIn(state).isDisabled, source);
  // Campaigns have no total of their own to be held against.
  const most = isByCampaign ? largest : total;
  const box = useSpokenCount(props, plainName);
  const figure = useLive(
    (state) => countIn(state).count,
    (element: Element, count) => writeText(element, formatCount(count, language)),
    source,
  );
  const bar = useLive(
    (state) => percent(countIn(state).count, most, most / largest),
    ({ style }: HTMLElement, length) => {
      style.backgroundSize = `${length} 100%`;
    },
    source,
  );
  return (
    <div ref={row} className={styles.row} data-glyph={glyph !== null}>
      <label className={styles.label} data-disabled={isDisabled}>
        <input
          {...STOP}
          ref={box}
          type="checkbox"
          className={boxStyles.box}
          checked={isChosen}
          disabled={isDisabled}
          aria-describedby={hintId}
          onChange={(event) => props.onToggle(term, event.timeStamp)}
          onKeyDown={moveAside}
        />
        {glyph !== null && <Glyph {...glyph} />}
        <span className={styles.name}>
          <PlainText text={name} />
        </span>
        {isCompared ? (
          <OnDemand>
            <ComparedCount countIn={countIn} source={source} />
          </OnDemand>
        ) : (
          <span
            className={styles.count}
            style={{ inlineSize: `${formatCount(largest, language).length}ch` }}
          >
            <span ref={figure} className="apart" />
          </span>
        )}
        <span
          ref={bar}
          className={styles.bar}
          data-bare={isByCampaign}
          style={{ inlineSize: percent(most, largest) }}
          aria-hidden="true"
        />
      </label>
      {!isDisabled && <OnlyButton term={term} name={plainName} onOnly={props.onOnly} />}
    </div>
  );
});

/** The name of the box, with what choosing it would give. */
function useSpokenCount({ facet, option, isByCampaign }: FacetRowProps, name: string) {
  const { rested } = useSession();
  const { facets } = useMessages();
  const language = useLanguage();
  return useLive(
    ({ answered }) => answered,
    (box: Element, answered) => {
      const { count, compared } = countOption(option, readCounts({ answered }, facet));
      const text = formatCount(count, language);
      const said =
        compared === null
          ? facets[isByCampaign ? 'optionCampaigns' : 'option'](name, text, count)
          : facets.optionCompared(name, text, formatCount(compared, language));
      if (box.getAttribute('aria-label') !== said) box.setAttribute('aria-label', said);
    },
    rested,
  );
}

/** Chooses this value and no other. */
const OnlyButton = memo(function OnlyButton({
  term,
  name,
  onOnly,
}: Pick<FacetRowProps, 'onOnly'> & { readonly term: string; readonly name: string }) {
  const { facets } = useMessages();
  return (
    <button
      type="button"
      className={styles.only}
      tabIndex={-1}
      aria-label={facets.onlyValue(name)}
      onClick={(event) => onOnly(term, event.timeStamp)}
      onKeyDown={moveAside}
    >
      {facets.only}
    </button>
  );
});

/** Onward from the checkbox to "Only", which Tab passes over, and back. */
function moveAside(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const row = event.currentTarget.closest('div');
  const isOnward = (event.key === 'ArrowRight') !== isMirrored(event.currentTarget);
  event.preventDefault();
  row?.querySelector<HTMLElement>(isOnward ? 'button' : 'input')?.focus();
}

/** Lengths of a full bar that are told apart: half a pixel each. A step of the brush changes few of them. */
const LENGTHS = 400;

/** A share as a bar's length, which at most is a part of a full bar; what is not nothing stays visible. */
function percent(part: number, whole: number, ofFull = 1): string {
  if (part === 0 || whole === 0) return '0';
  const lengths = Math.max(1, LENGTHS * ofFull);
  const share = Math.round((lengths * Math.min(part, whole)) / whole) / lengths;
  return `max(2px, ${Math.min(100, 100 * share).toFixed(2)}%)`;
}
