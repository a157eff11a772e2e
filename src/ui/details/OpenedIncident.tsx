import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { glyphOfIncident } from '../../core/draw/glyph.ts';
import { createSlots } from '../../core/draw/slot.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Incident } from '../../core/model/incident.ts';
import { clearFilters } from '../../core/view/filter-part.ts';
import { useAppearance } from '../kit/appearance.ts';
import { Button } from '../kit/Button.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSession, useSessionState } from '../use-session.ts';
import { CopyButton } from './CopyButton.tsx';
import { citeIncident } from './citation.ts';
import styles from './DetailsPanel.module.css';
import type { DetailsActions } from './details-actions.ts';
import { IncidentArticle } from './IncidentArticle.tsx';
import { StepBar } from './StepBar.tsx';
import { useBearing } from './use-bearing.ts';
import { useFocusReturn, useHeadingFocus } from './use-detail-focus.ts';
import type { FocusOrigin } from './use-focus-origin.ts';
import { useIncidentMessages } from './use-incident-messages.ts';

interface OpenedProps extends DetailsActions {
  readonly dataset: Dataset;
  readonly incident: Incident;
  readonly panel: RefObject<HTMLElement | null>;
  readonly origin: RefObject<FocusOrigin | null>;
}

/** The selected incident in full; loaded when the first one is selected. */
export function OpenedIncident({ dataset, incident, panel, origin, ...props }: OpenedProps) {
  const session = useSession();
  const { details } = useIncidentMessages();
  const { isPhone } = useAppearance();
  const encoding = useSessionState((state) => state.view.encoding);
  const place = usePlace();
  const heading = useRef<HTMLHeadingElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { headline } = incident;
  const bearing = useBearing(incident, props.assets);
  useFocusReturn(panel, origin);
  useHeadingFocus(heading, headline.id, { panel, isWanted: props.isFocusWanted ?? never });
  useStartAtTop(scroller, headline.id);
  const glyph = useMemo(() => {
    const schema = dataset.categories.find(({ id }) => id === encoding.colour);
    const slots = schema === undefined ? new Map() : createSlots(schema);
    return glyphOfIncident(headline, { slots, category: encoding.colour, measure: encoding.size });
  }, [dataset, encoding, headline]);
  const bar = (
    <StepBar
      place={place}
      hasWords={isPhone}
      onStep={(step) => void session.step(step)}
      onClose={() => session.select(null)}
    />
  );
  return (
    <>
      {(!isPhone || props.headStart !== undefined) && (
        <Toolbar className={styles.head} label={details.head}>
          {props.headStart}
          {!isPhone && bar}
        </Toolbar>
      )}
      <div ref={scroller} className={styles.scroller}>
        {place?.index === -1 && <OutsideNote />}
        <IncidentArticle
          incident={incident}
          bearing={bearing}
          sign={{ category: encoding.colour, glyph }}
          heading={heading}
        />
        <Actions {...props} dataset={dataset} incident={incident} />
      </div>
      {isPhone && <div className={styles.foot}>{bar}</div>}
    </>
  );
}

/** The selection is not among what is shown: it stays open, and says so. */
function OutsideNote() {
  const session = useSession();
  const { details } = useIncidentMessages();
  return (
    <div className={styles.outside}>
      <p>{details.outside}</p>
      <Button onClick={(event) => session.change(clearFilters, { gestureMs: event.timeStamp })}>
        {details.clearFilters}
      </Button>
    </div>
  );
}

function Actions({
  dataset,
  incident,
  linkTo,
  onShowOnMap,
}: Pick<OpenedProps, 'dataset' | 'incident' | 'linkTo' | 'onShowOnMap'>) {
  const messages = useIncidentMessages();
  const language = useLanguage();
  const { details } = messages;
  const { headline } = incident;
  return (
    <Toolbar className={styles.actions} label={details.actions}>
      {onShowOnMap !== undefined && headline.position !== null && (
        <Button onClick={() => onShowOnMap(headline)}>{details.showOnMap}</Button>
      )}
      <CopyButton label={details.copyLink} text={linkTo(headline.id)} />
      <CopyButton
        label={details.copyCitation}
        text={citeIncident(incident, dataset.manifest, { messages, language })}
      />
    </Toolbar>
  );
}

/** Where the selection stands in the table's order; the last known place until a newer answer has come, `null` before the first. */
function usePlace(): { readonly index: number; readonly total: number } | null {
  const selection = useSessionState((state) => state.view.selection);
  const answered = useSessionState((state) => state.answered);
  const page = answered?.answer.page ?? null;
  const isCurrent = page !== null && answered?.view.selection === selection;
  const known = useRef<{ readonly index: number; readonly total: number } | null>(null);
  const place = isCurrent ? { index: page.locatedAt, total: page.total } : null;
  useEffect(function keepPlace() {
    if (place !== null) known.current = place;
  });
  return place ?? known.current;
}

/** Another incident begins at its top. */
function useStartAtTop(scroller: RefObject<HTMLElement | null>, id: string): void {
  useEffect(
    function startAtTop() {
      if (id !== '') scroller.current?.scrollTo({ top: 0 });
    },
    [scroller, id],
  );
}

function never(): boolean {
  return false;
}
