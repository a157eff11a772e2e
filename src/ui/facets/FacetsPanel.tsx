import { useCallback, useMemo, useRef, useState } from 'react';
import { glyphOfSlot } from '../../core/draw/glyph.ts';
import { createSlots, OTHER_SLOT } from '../../core/draw/slot.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { resetAll, setNumberRange, setTerms } from '../../core/view/actions.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { labelCategory, labelTerm } from '../../i18n/term-label.ts';
import { useAppearance } from '../kit/appearance.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useOnScreen, useSession, useSessionState, useSight } from '../use-session.ts';
import { Facet } from './Facet.tsx';
import styles from './FacetsPanel.module.css';
import { listOptions } from './facet-options.ts';
import { type FacetSubject, openAtFirst, orderFacets } from './facet-order.ts';
import { NumberFacet } from './NumberFacet.tsx';

/** The Filters: one group a facet. `onDone` leaves the panel where it fills the screen. */
export function FacetsPanel({ onDone }: { readonly onDone?: () => void }) {
  const { facets } = useMessages();
  const { isPhone } = useAppearance();
  const dataset = useSessionState((state) => state.dataset);
  const isComparing = useSessionState((state) => state.view.comparison !== null);
  const isByCampaign = useSessionState((state) => state.view.unit === 'campaigns');
  const setCount = useSessionState(
    ({ view: { sets, ranges } }) => Object.keys(sets).length + Object.keys(ranges).length,
  );
  return (
    <section className={styles.panel} aria-label={facets.title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{facets.title}</h2>
        <span className={styles.set}>
          {isComparing ? facets.compared : facets.set(setCount)}
          {isByCampaign && ` · ${facets.byCampaign}`}
        </span>
      </div>
      <div className={styles.list}>{dataset !== null && <FacetList dataset={dataset} />}</div>
      {isPhone && <Foot onDone={onDone} />}
    </section>
  );
}

/** A facet follows what it shows of the view, not the view: a brush under way draws none of them before its answer is there. */
function FacetList({ dataset }: { readonly dataset: Dataset }) {
  const subjects = useMemo(() => orderFacets(dataset), [dataset]);
  const first = useMemo(() => openAtFirst(subjects), [subjects]);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const colour = useSessionState((state) => state.view.encoding.colour);
  const glyphs = useGlyphs(dataset, colour);
  return subjects.map((subject) => {
    const key = `${subject.kind} ${subject.id}`;
    const isFirst = first.has(subject.id);
    const fold = {
      isOpen: isFirst !== turned.has(key),
      onFold: () =>
        setTurned(
          new Set(turned.has(key) ? [...turned].filter((k) => k !== key) : [...turned, key]),
        ),
    };
    return subject.kind === 'figure' ? (
      <FigureFacet key={key} subject={subject} {...fold} />
    ) : (
      <CategoryFacet
        key={key}
        subject={subject}
        glyphOf={subject.id === colour ? glyphs : null}
        {...fold}
      />
    );
  });
}

interface Fold {
  readonly isOpen: boolean;
  readonly onFold: () => void;
}

function FigureFacet({
  subject: { id },
  ...fold
}: Fold & { readonly subject: Extract<FacetSubject, { kind: 'figure' }> }) {
  const session = useSession();
  const { terms } = useMessages();
  useOnScreen({ figure: id }, fold.isOpen);
  const range = useSessionState((state) => state.view.ranges[id] ?? null);
  const frame = useRef<HTMLFieldSetElement>(null);
  const answer = useSessionState(
    (state) => state.answered?.answer.numbers.find((number) => number.id === id) ?? null,
    useSight(frame),
  );
  return (
    <NumberFacet
      ref={frame}
      name={terms.figures[id]}
      range={range}
      answer={answer}
      onRange={(range, { isDone, gestureMs }) =>
        session.change(setNumberRange(id, range), { kind: isDone ? 'commit' : 'drag', gestureMs })
      }
      {...fold}
    />
  );
}

function CategoryFacet({
  subject: { id, schema },
  glyphOf,
  ...fold
}: Fold & {
  readonly subject: Extract<FacetSubject, { kind: 'category' }>;
  readonly glyphOf: Parameters<typeof Facet>[0]['glyphOf'];
}) {
  const session = useSession();
  const messages = useMessages();
  useOnScreen({ category: id }, fold.isOpen);
  const frame = useRef<HTMLFieldSetElement>(null);
  const source = useSight(frame);
  const chosen = useSessionState(({ view: { sets } }) =>
    Object.hasOwn(sets, id) ? sets[id] : undefined,
  );
  const options = useMemo(
    () =>
      listOptions(schema, {
        chosen: chosen ?? [],
        nameOf: (term) => labelTerm(messages, id, term),
      }),
    [schema, chosen, messages, id],
  );
  const onChoose = useCallback(
    (terms: readonly string[], gestureMs: number) =>
      session.change(setTerms(id, terms), { gestureMs }),
    [session, id],
  );
  return (
    <Facet
      ref={frame}
      id={id}
      source={source}
      name={labelCategory(messages, id)}
      options={options}
      glyphOf={glyphOf}
      onChoose={onChoose}
      {...fold}
    />
  );
}

function useGlyphs(dataset: Dataset, category: string) {
  return useMemo(() => {
    const schema = dataset.categories.find(({ id }) => id === category);
    if (schema === undefined) return null;
    const slots = createSlots(schema);
    return (term: string) => glyphOfSlot(slots.get(term) ?? OTHER_SLOT);
  }, [dataset, category]);
}

/** On a phone the filters hide what they do, so their foot says it. */
function Foot({ onDone }: { readonly onDone: (() => void) | undefined }) {
  const session = useSession();
  const { facets } = useMessages();
  const language = useLanguage();
  const shown = useSessionState((state) => state.answered?.answer.totals[0]?.shown ?? 0);
  return (
    <div className={styles.foot}>
      <Button onClick={(event) => session.change(resetAll(), { gestureMs: event.timeStamp })}>
        {facets.resetAll}
      </Button>
      <Button look="primary" onClick={onDone}>
        {facets.show(formatCount(shown, language), shown)}
      </Button>
    </div>
  );
}
