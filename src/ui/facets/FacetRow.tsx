import { type KeyboardEvent, memo, useMemo } from 'react';
import type { GlyphSign } from '../../core/draw/glyph.ts';
import { formatCount, formatDifference } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { Glyph } from '../kit/Glyph.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { isMirrored } from '../kit/use-one-stop.ts';
import { useSessionState } from '../use-session.ts';
import boxStyles from './Box.module.css';
import styles from './FacetRow.module.css';
import type { FacetOption, OptionCount } from './facet-options.ts';
import { STOP } from './stop.ts';

export interface FacetRowProps extends OptionCount {
  readonly option: FacetOption;
  /** The largest total of the facet: a full bar. */
  readonly largest: number;
  readonly glyphOf: ((term: string) => GlyphSign) | null;
  readonly hintId: string;
  readonly onToggle: (term: string, gestureMs: number) => void;
  readonly onOnly: (term: string, gestureMs: number) => void;
}

/** One value: a checkbox, what choosing it would give, and "Only". A brush step draws again only those whose counts it changes. */
export const FacetRow = memo(function FacetRow({
  option: { term, name, total, isChosen },
  count,
  compared,
  isDisabled,
  largest,
  glyphOf,
  hintId,
  ...on
}: FacetRowProps) {
  const { facets } = useMessages();
  const language = useLanguage();
  const isByCampaign = useSessionState(({ answered }) => answered?.view.unit === 'campaigns');
  const glyph = useMemo(() => glyphOf?.(term) ?? null, [glyphOf, term]);
  const countText = formatCount(count, language);
  const plainName = useMemo(() => plainText(name), [name]);
  const width = useMemo(
    () => ({ inlineSize: `${formatCount(largest, language).length}ch` }),
    [largest, language],
  );
  // What no step of the brush changes.
  const face = useMemo(
    () => (
      <>
        {glyph !== null && <Glyph {...glyph} />}
        <span className={styles.name}>
          <PlainText text={name} />
        </span>
      </>
    ),
    [glyph, name],
  );
  return (
    <div className={styles.row} data-glyph={glyph !== null}>
      <label className={styles.label} data-disabled={isDisabled}>
        <input
          {...STOP}
          type="checkbox"
          className={boxStyles.box}
          checked={isChosen}
          disabled={isDisabled}
          aria-label={
            compared === null
              ? facets[isByCampaign ? 'optionCampaigns' : 'option'](plainName, countText, count)
              : facets.optionCompared(plainName, countText, formatCount(compared, language))
          }
          aria-describedby={hintId}
          onChange={(event) => on.onToggle(term, event.timeStamp)}
          onKeyDown={moveAside}
        />
        {face}
        {compared === null ? (
          <span className={styles.count} style={width}>
            {countText}
          </span>
        ) : (
          <Compared count={count} compared={compared} />
        )}
        <span
          className={styles.bar}
          aria-hidden="true"
          style={{
            backgroundSize: `${percent(count, largest)} 100%, ${isByCampaign ? '0' : percent(total, largest)} 100%`,
          }}
        />
      </label>
      {!isDisabled && <OnlyButton term={term} name={plainName} onOnly={on.onOnly} />}
    </div>
  );
});

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

/** The counts in A and B, and B minus A. */
function Compared({ count, compared }: { readonly count: number; readonly compared: number }) {
  const language = useLanguage();
  return (
    <span className={styles.compared}>
      <span>{formatCount(count, language)}</span>
      <span>{formatCount(compared, language)}</span>
      <b>{formatDifference(compared - count, language)}</b>
    </span>
  );
}

/** Onward from the checkbox to "Only", which Tab passes over, and back. */
function moveAside(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const row = event.currentTarget.closest('div');
  const isOnward = (event.key === 'ArrowRight') !== isMirrored(event.currentTarget);
  event.preventDefault();
  row?.querySelector<HTMLElement>(isOnward ? 'button' : 'input')?.focus();
}

/** A share as a bar's length; what is not nothing stays visible. */
function percent(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0';
  return `max(2px, ${Math.min(100, (100 * part) / whole).toFixed(1)}%)`;
}
