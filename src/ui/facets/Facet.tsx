import { useCallback, useId, useMemo, useState } from 'react';
import type { GlyphSign } from '../../core/draw/glyph.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { StateSource } from '../../session/waiting-state.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSessionState } from '../use-session.ts';
import styles from './Facet.module.css';
import { FacetFrame, type FacetFrameProps } from './FacetFrame.tsx';
import { FacetRow } from './FacetRow.tsx';
import { type FacetOption, FEW_OPTIONS, pickVisible, readCounts } from './facet-options.ts';
import { STOP } from './stop.ts';

export interface FacetProps extends Pick<FacetFrameProps, 'name' | 'isOpen' | 'onFold' | 'ref'> {
  readonly id: string;
  /** Where its counts are read. */
  readonly source: StateSource;
  readonly options: readonly FacetOption[];
  /** The symbol of a term, if symbols stand for this category. */
  readonly glyphOf: ((term: string) => GlyphSign) | null;
  readonly onChoose: (terms: readonly string[], gestureMs: number) => void;
}

/** The values of one category. Before the first counts there are none, because none is not zero. */
export function Facet(props: FacetProps) {
  const { id, source, name, isOpen, onFold, options, glyphOf, onChoose } = props;
  const { facets } = useMessages();
  const language = useLanguage();
  const hintId = useId();
  const [isAll, setIsAll] = useState(false);
  const [search, setSearch] = useState('');
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(
    () => options.filter(({ isChosen }) => isChosen).map(({ term }) => term),
    [options],
  );
  const visible = useMemo(
    () => pickVisible(options, { isAll, search, kept }),
    [options, isAll, search, kept],
  );
  const isWaiting = useSessionState((state) => readCounts(state, id).counts === undefined, source);
  const isCompared = useSessionState(
    (state) => readCounts(state, id).compared !== undefined,
    source,
  );
  const isByCampaign = useSessionState(({ answered }) => answered?.view.unit === 'campaigns');
  const shown = isWaiting ? [] : visible.options;
  const largest = useMemo(
    () => options.reduce((most, { total }) => Math.max(most, total), 0),
    [options],
  );
  const isLong = options.length > FEW_OPTIONS;
  const onToggle = useCallback(
    (term: string, gestureMs: number) => {
      const isChosen = chosen.includes(term);
      if (isChosen) setKept((others) => new Set([...others, term]));
      onChoose(isChosen ? chosen.filter((other) => other !== term) : [...chosen, term], gestureMs);
    },
    [chosen, onChoose],
  );
  const onOnly = useCallback(
    (term: string, gestureMs: number) => onChoose([term], gestureMs),
    [onChoose],
  );

  return (
    <FacetFrame
      name={name}
      ref={props.ref}
      isOpen={isOpen}
      onFold={onFold}
      setting={
        chosen.length === 0
          ? null
          : facets.chosen(
              formatCount(chosen.length, language),
              formatCount(options.length, language),
            )
      }
      onClear={(gestureMs) => onChoose([], gestureMs)}
    >
      {isLong && (
        <input
          type="search"
          className={styles.search}
          aria-label={facets.searchIn(name)}
          placeholder={facets.searchIn(name)}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <div>
        {shown.map((option) => (
          <FacetRow
            key={option.term}
            option={option}
            facet={id}
            source={source}
            isCompared={isCompared}
            isByCampaign={isByCampaign}
            largest={largest}
            glyphOf={glyphOf}
            hintId={hintId}
            onToggle={onToggle}
            onOnly={onOnly}
          />
        ))}
      </div>
      <span id={hintId} hidden>
        {facets.arrows}
      </span>
      {visible.options.length === 0 && !isWaiting && (
        <p className={styles.note}>{facets.noValue}</p>
      )}
      {visible.heldBack > 0 && (
        <p className={styles.note}>{facets.moreValues(formatCount(visible.heldBack, language))}</p>
      )}
      {isLong && search.trim() === '' && (
        <Button
          {...STOP}
          look="quiet"
          className={styles.all}
          aria-expanded={isAll}
          onClick={() => setIsAll(!isAll)}
        >
          {isAll ? facets.showFewer : facets.showAll(formatCount(options.length, language))}
        </Button>
      )}
    </FacetFrame>
  );
}
