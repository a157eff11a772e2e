import { memo } from 'react';
import type { GlyphSign } from '../../core/draw/glyph.ts';
import type { Headline } from '../../core/model/incident.ts';
import type { FigureWords } from '../../i18n/figure-words.ts';
import { Glyph } from '../kit/Glyph.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import { useMessages } from '../kit/use-messages.ts';
import type { RowWords } from './row-words.ts';
import styles from './Table.module.css';
import type { RowFocusHandlers } from './use-row-focus.ts';

/** How rows look and read; the same object for all rows while neither language nor colours change. */
export interface RowLook {
  readonly wordsOf: (headline: Headline) => RowWords;
  readonly glyphOf: (headline: Headline) => GlyphSign;
}

export interface RowActions extends RowFocusHandlers {
  readonly onHover: (rows: readonly number[]) => void;
  readonly onSelect: (id: string) => void;
}

export interface TableRowProps {
  /** Place in the table's order, from 0. */
  readonly index: number;
  /** `undefined` until its page has come. */
  readonly headline: Headline | undefined;
  readonly isHovered: boolean;
  readonly isSelected: boolean;
  /** Whether Tab stops here; arrow keys reach the others. */
  readonly isStop: boolean;
  readonly look: RowLook;
  readonly actions: RowActions;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** One incident. The whole row is a target; its title is the button that keyboards and screen readers use. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { index, headline, isHovered, isSelected, isStop, look, actions, measure } = props;
  const { table } = useMessages();
  const words = headline === undefined ? null : look.wordsOf(headline);
  const rows = headline === undefined ? [] : [headline.row];
  return (
    <tr
      ref={measure}
      className={styles.row}
      data-index={index}
      data-hovered={isHovered}
      data-selected={isSelected}
      aria-rowindex={index + 2}
      onClick={() => headline !== undefined && actions.onSelect(headline.id)}
      onKeyDown={(event) => actions.onKey(event, index)}
      onPointerEnter={(event) => event.pointerType !== 'touch' && actions.onHover(rows)}
      onPointerLeave={() => actions.onHover([])}
    >
      <td className={`${styles.cell} ${styles.date}`}>
        <bdi>{words?.date}</bdi>
      </td>
      <th scope="row" className={`${styles.cell} ${styles.title}`}>
        <span className={styles.sign}>
          {headline !== undefined && <Glyph {...look.glyphOf(headline)} sizePx={12} />}
        </span>
        <span className={styles.text}>
          <button
            type="button"
            className={styles.button}
            tabIndex={isStop ? 0 : -1}
            aria-current={isSelected}
            data-incident={headline?.id}
            onFocus={() => {
              actions.onFocus({ index, headline });
              actions.onHover(rows);
            }}
            onBlur={() => {
              actions.onBlur();
              actions.onHover([]);
            }}
          >
            <bdi>{words?.title ?? table.loading}</bdi>
          </button>
          <span className={styles.note}>
            <bdi>{words?.note ?? '\u00a0'}</bdi>
            {words !== null && words.doubt !== null && (
              <>
                {words.note === '' ? '' : ' · '}
                <span className={styles.doubt}>{words.doubt}</span>
              </>
            )}
          </span>
        </span>
      </th>
      <td className={`${styles.cell} ${styles.city}`}>
        <bdi>{words?.city}</bdi>
      </td>
      <td className={`${styles.cell} ${styles.attackType}`}>
        <PlainText text={words?.attackType ?? ''} />
      </td>
      <td className={`${styles.cell} ${styles.claimStatus}`}>
        <bdi>{words?.claimStatus}</bdi>
      </td>
      <td className={`${styles.cell} ${styles.killed}`}>
        <FigureCell figure={words?.killed} />
      </td>
      <td className={`${styles.cell} ${styles.wounded}`}>
        <FigureCell figure={words?.wounded} />
      </td>
    </tr>
  );
});

function FigureCell({ figure }: { readonly figure: FigureWords | undefined }) {
  if (figure === undefined) return null;
  if (!figure.isKnown) return <span className={styles.unknown}>{figure.main}</span>;
  return (
    <>
      <bdi className={styles.best}>{figure.main}</bdi>
      {figure.span !== null && ' '}
      {figure.span !== null && <bdi className={styles.span}>{figure.span}</bdi>}
    </>
  );
}
