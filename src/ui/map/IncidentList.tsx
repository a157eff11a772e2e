import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Headline } from '../../core/model/incident.ts';
import { mapListsMessagesOf } from '../../i18n/map-lists-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { describeFigure } from './describe-marks.ts';
import { describeWhen } from './describe-when.ts';
import styles from './IncidentList.module.css';

export const PAGE_SIZE = 50;

export interface IncidentListProps {
  readonly title: string;
  readonly note: string;
  /** All of them, or the page that `pages` is at. */
  readonly incidents: readonly Headline[];
  readonly pages?: PagesProps;
  readonly selectedId: string | null;
  /** The half of the map that the list covers. */
  readonly side: 'left' | 'right';
  /** A button that does something with all of them. */
  readonly action?: ReactNode;
  readonly onSelect: (id: string) => void;
  readonly onHover: (rows: readonly number[]) => void;
  readonly onClose: () => void;
}

/** Incidents over the map, as a list that the keyboard can use: those of one stack, or those that are not on the map. */
export function IncidentList(props: IncidentListProps) {
  const { title, note, incidents, side, action, onHover, onClose } = props;
  const { list } = mapListsMessagesOf(useLanguage());
  const [page, setPage] = useState(0);
  const titleId = useId();
  const panel = useFocusInside();
  const first = Math.min(page, Math.floor((incidents.length - 1) / PAGE_SIZE)) * PAGE_SIZE;
  const pages = props.pages ?? { first, count: incidents.length, onPage: setPage };
  const shown = props.pages === undefined ? incidents.slice(first, first + PAGE_SIZE) : incidents;
  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      className={styles.panel}
      data-side={side}
      data-furniture
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onPointerLeave={() => onHover([])}
    >
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          <bdi>{title}</bdi>
        </h3>
        <Button look="quiet" aria-label={list.close} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      {note !== '' && <p className={styles.note}>{note}</p>}
      <ul className={styles.rows}>
        {shown.map((incident) => (
          <Row key={incident.id} {...props} incident={incident} />
        ))}
      </ul>
      {pages.count > PAGE_SIZE && <Pages {...pages} />}
      {action !== undefined && <div className={styles.foot}>{action}</div>}
    </div>
  );
}

function Row({
  incident,
  selectedId,
  onSelect,
  onHover,
}: IncidentListProps & { readonly incident: Headline }) {
  const words = { messages: useMessages(), language: useLanguage() };
  const isSelected = incident.id === selectedId;
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => onSelect(incident.id)}
        onPointerEnter={() => onHover([incident.row])}
        onFocus={() => onHover([incident.row])}
        onBlur={() => onHover([])}
      >
        <span className={styles.name}>
          <bdi>{plainText(incident.title)}</bdi>
        </span>
        <span className={styles.facts}>
          {describeWhen(incident, words)} · {describeFigure(incident, 'killed', words)}
        </span>
      </button>
    </li>
  );
}

interface PagesProps {
  /** Place of the page's first incident, from 0. */
  readonly first: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

function Pages({ first, count, onPage }: PagesProps) {
  const language = useLanguage();
  const { list } = mapListsMessagesOf(language);
  const page = first / PAGE_SIZE;
  const last = Math.min(count, first + PAGE_SIZE);
  const [from, to, all] = [first + 1, last, count].map((number) => formatCount(number, language));
  return (
    <div className={styles.foot}>
      <Button
        look="quiet"
        aria-label={list.previous}
        disabled={first === 0}
        onClick={() => onPage(page - 1)}
      >
        <Icon name="left" />
      </Button>
      <span>{list.page(from ?? '', to ?? '', all ?? '')}</span>
      <Button
        look="quiet"
        aria-label={list.next}
        disabled={last === count}
        onClick={() => onPage(page + 1)}
      >
        <Icon name="right" />
      </Button>
    </div>
  );
}

/** Takes the focus in, and gives it back to where it was when the panel closes with the focus inside. */
function useFocusInside() {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(function moveFocus() {
    const element = panel.current;
    const before = document.activeElement;
    element?.querySelector<HTMLElement>('li button')?.focus();
    return function returnFocus() {
      const isInside = document.activeElement === document.body;
      if (isInside && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return panel;
}
