import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Dataset } from '../../../core/model/dataset.ts';
import type { Assets, TilePainter } from '../../../core/model/ports.ts';
import { setLenses } from '../../../core/view/actions.ts';
import { filterParts } from '../../../core/view/filter-part.ts';
import { lensMessagesOf } from '../../../i18n/lens-messages.ts';
import { Button } from '../../kit/Button.tsx';
import { Toolbar } from '../../kit/Toolbar.tsx';
import { useLanguage, useMessages } from '../../kit/use-messages.ts';
import { useOnScreen, useSession, useSessionState } from '../../use-session.ts';
import { Areas } from '../Areas.tsx';
import { Basemap } from '../Basemap.tsx';
import { EmptyCard } from '../EmptyCard.tsx';
import { Names } from '../Names.tsx';
import { StreetsCredit } from '../StreetsCredit.tsx';
import { useStreets } from '../streets.ts';
import { useShownIncidents } from '../use-picture.ts';
import { CITY } from '../use-places.ts';
import { ViewLegend } from '../ViewLegend.tsx';
import styles from './LensPanel.module.css';
import { type OpenInLens, PlaceLens } from './PlaceLens.tsx';
import { useLensPlaces } from './use-lens-places.ts';

interface Ports {
  readonly painter: TilePainter;
  readonly assets: Assets;
}

/** The region Map as a strip of small maps, each of one place at its own scale: what is far apart can be read together. */
export function LensPanel(ports: Ports) {
  const { map } = useMessages();
  useOnScreen('map');
  useOnScreen({ category: CITY });
  const dataset = useSessionState((state) => state.dataset);
  const isComparing = useSessionState((state) => state.view.comparison !== null);
  const { count, onCount } = useCount();
  return (
    <section
      aria-label={map.label}
      className={styles.panel}
      data-marks={count}
      data-lens-rows={isComparing ? 2 : 1}
    >
      <Head />
      {dataset !== null && (
        <Strip {...ports} dataset={dataset} isComparing={isComparing} onCount={onCount} />
      )}
      {dataset !== null && <Foot />}
    </section>
  );
}

/** The sum over all lenses of what is in view. */
function useCount() {
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const onCount = useCallback(
    (lens: string, count: number) => setCounts((old) => ({ ...old, [lens]: count })),
    [],
  );
  return { count: Object.values(counts).reduce((sum, one) => sum + one, 0), onCount };
}

/** The way back. It takes the focus that went away with the button that led here, and gives it back. */
function Head() {
  const session = useSession();
  const { map } = useMessages();
  const words = lensMessagesOf(useLanguage());
  const here = useRef<HTMLButtonElement>(null);
  useEffect(
    function takeFocus() {
      // Whoever came by a link has pressed no button.
      const { canUndo } = session.store.getState();
      if (canUndo && document.activeElement === document.body) here.current?.focus();
    },
    [session],
  );
  function leave(gestureMs: number): void {
    flushSync(() => session.change(setLenses(false), { gestureMs }));
    document.querySelector<HTMLElement>('[data-lenses]:is(button)')?.focus();
  }
  return (
    <Toolbar className={styles.bar} label={words.switch}>
      <p className={styles.intro}>{words.intro}</p>
      <div className={styles.switch}>
        <Button look="quiet" aria-pressed={false} onClick={({ timeStamp }) => leave(timeStamp)}>
          {words.back}
        </Button>
        <Button ref={here} look="quiet" aria-pressed={true}>
          {map.lenses}
        </Button>
      </div>
    </Toolbar>
  );
}

interface StripProps extends Ports {
  readonly dataset: Dataset;
  readonly isComparing: boolean;
  readonly onCount: (lens: string, count: number) => void;
}

function Strip({ dataset, isComparing, painter, assets, onCount }: StripProps) {
  const words = lensMessagesOf(useLanguage());
  const answered = useSessionState((state) => state.answered);
  const areas = useSessionState((state) => state.view.areas);
  const places = useLensPlaces(dataset);
  const [open, setOpen] = useState<OpenInLens | null>(null);
  const isEmpty =
    answered !== null &&
    answered.answer.totals[0]?.shown === 0 &&
    filterParts(answered.view).length > 0;
  const layers = (
    <>
      <Basemap painter={painter} />
      <Names assets={assets} onRead={ignore} />
      {areas.length > 0 && <Areas areas={areas} />}
    </>
  );
  if (places === null) return <div className={styles.strip} />;
  if (places.length === 0) return <p className={styles.none}>{words.none}</p>;
  return (
    <div className={styles.strips}>
      {(isComparing ? [0, 1] : [0]).map((period) => (
        <div key={period} className={styles.strip}>
          {places.map((place) => (
            <PlaceLens
              key={place.name}
              {...{ place, dataset, period, isEmpty, layers, open, onCount }}
              onOpen={setOpen}
            />
          ))}
        </div>
      ))}
      {isEmpty && <EmptyCard />}
    </div>
  );
}

function ignore(): void {}

/** What marks mean, and whose basemap it is. */
function Foot() {
  const { map } = useMessages();
  const { streets } = useStreets();
  const mode = useSessionState((state) => state.view.encoding.mode);
  const hasCells = useShownIncidents() === null;
  return (
    <div className={styles.legend}>
      <ViewLegend cells={hasCells ? (mode === 'grid' ? 'grid' : 'density') : null} isFolding />
      <p className={styles.credit}>
        {streets === null ? map.schematic : <StreetsCredit streets={streets} />}
        {streets?.kind === 'tiles' ? map.credit : map.creditWithNames}
      </p>
    </div>
  );
}
