import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { CampaignRow } from '../../core/model/answer.ts';
import type { FigureTotal } from '../../core/model/casualties.ts';
import type { Headline } from '../../core/model/incident.ts';
import { campaignMessagesOf } from '../../i18n/campaign-messages.ts';
import { formatCount, formatSpan } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { Glyph } from '../kit/Glyph.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import { useSession } from '../use-session.ts';
import type { RowWords } from './row-words.ts';
import styles from './Table.module.css';
import type { TableRowProps } from './TableRow.tsx';

interface CampaignLineProps extends Omit<TableRowProps, 'isHovered'> {
  readonly campaign: CampaignRow;
  readonly headlines: ReadonlyMap<number, Headline>;
  readonly hovered: readonly number[];
  readonly selection: string | null;
}

/** A campaign as one row, which unfolds to its incidents. One whose incident is selected is unfolded. */
export function CampaignLine(props: CampaignLineProps) {
  const { index, headline, isStop, look, actions, measure, campaign, selection } = props;
  const language = useLanguage();
  const words = campaignMessagesOf(language);
  const [isTurned, setIsTurned] = useState<boolean | null>(null);
  const listId = useId();
  const rows = [...campaign.members];
  // Where a selection is located is known with the next answer only: until then its list must stay.
  const isSelected =
    props.isSelected || rows.some((row) => props.headlines.get(row)?.id === selection);
  const isOpen = isTurned ?? isSelected;
  const members = useMembers(campaign.members, isOpen, props.headlines);
  const whole = headline && wordCampaign(campaign, headline, look);
  const title = plainText(campaign.title) || plainText(campaign.id);
  const count = (number: number) => formatCount(number, language);
  const turn = () => setIsTurned(!isOpen);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      setIsTurned(event.key === 'ArrowRight');
    } else actions.onKey(event, index);
  }

  return (
    <tr
      ref={measure}
      className={styles.row}
      data-index={index}
      data-hovered={rows.some((row) => props.hovered.includes(row))}
      data-selected={isSelected}
      aria-rowindex={index + 2}
      onPointerEnter={(event) => event.pointerType !== 'touch' && actions.onHover(rows)}
      onPointerLeave={() => actions.onHover([])}
      onClick={turn}
    >
      <td className={`${styles.cell} ${styles.date}`}>
        <bdi>{whole?.date}</bdi>
      </td>
      <th scope="row" className={`${styles.cell} ${styles.title}`}>
        <span className={styles.sign}>
          <Icon name={isOpen ? 'down' : 'right'} sizePx={12} />
        </span>
        <span className={styles.text}>
          <button
            type="button"
            className={styles.button}
            tabIndex={isStop ? 0 : -1}
            aria-expanded={isOpen}
            aria-controls={listId}
            onKeyDown={onKeyDown}
            onFocus={() => {
              actions.onFocus({ index, headline });
              actions.onHover(rows);
            }}
            onBlur={() => {
              actions.onBlur();
              actions.onHover([]);
            }}
          >
            <bdi>{title}</bdi>
          </button>
          <span className={styles.note}>
            {[
              words.incidents(
                count(campaign.memberCount),
                count(campaign.incidentCount),
                campaign.incidentCount,
              ),
              whole?.city,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <ul
            id={listId}
            className={styles.members}
            aria-label={words.members(title)}
            hidden={!isOpen}
          >
            {members.map((member) => (
              <Member key={member.id} {...props} member={member} />
            ))}
            {rows.length < campaign.memberCount && (
              <li>{words.more(count(campaign.memberCount - rows.length))}</li>
            )}
          </ul>
        </span>
      </th>
      <td className={`${styles.cell} ${styles.city}`}>
        <bdi>{whole?.city}</bdi>
      </td>
      <td className={`${styles.cell} ${styles.attackType}`}>
        <bdi>{whole?.attackType}</bdi>
      </td>
      <td className={`${styles.cell} ${styles.claimStatus}`}>
        <bdi>{whole?.claimStatus}</bdi>
      </td>
      {(['killed', 'wounded'] as const).map((id) => (
        <td key={id} className={`${styles.cell} ${styles[id]}`}>
          <TotalCell total={campaign.figures[id]} count={campaign.memberCount} />
        </td>
      ))}
    </tr>
  );
}

/** One incident in the list; a button of its own. */
function Member({
  member,
  look,
  actions,
  selection,
}: CampaignLineProps & { readonly member: Headline }) {
  const { title, note, killed } = look.wordsOf(member);
  const { map } = useMessages();
  return (
    <li>
      <button
        type="button"
        className={styles.member}
        data-incident={member.id}
        aria-current={member.id === selection}
        onClick={(event) => {
          event.stopPropagation();
          actions.onSelect(member.id);
        }}
        onFocus={() => actions.onHover([member.row])}
        onBlur={() => actions.onHover([])}
        onPointerEnter={() => actions.onHover([member.row])}
      >
        <Glyph {...look.glyphOf(member)} sizePx={12} />
        <span>
          <bdi>{title}</bdi>
          <small>
            {note} · {killed.isKnown ? map.toll.killed(killed.main) : map.tollNotKnown.killed}
          </small>
        </span>
      </button>
    </li>
  );
}

function TotalCell({ total, count }: { readonly total: FigureTotal; readonly count: number }) {
  const { terms } = useMessages();
  const language = useLanguage();
  const words = campaignMessagesOf(language);
  const { low, best, high, unknownCount, campaignCount } = total;
  if (unknownCount === count && campaignCount === 0)
    return <span className={styles.unknown}>{terms.figureWords.notKnown}</span>;
  const main = formatCount(best, language);
  const span = low === high ? null : formatSpan(low, high, language);
  return (
    <>
      <bdi className={styles.best}>
        {unknownCount === 0 ? main : words.atLeast(main, formatCount(unknownCount, language))}
      </bdi>
      {span !== null && <bdi className={`${styles.span} ${styles.below}`}>{span}</bdi>}
    </>
  );
}

/** The records of a campaign's incidents, fetched when it unfolds. */
function useMembers(
  rows: Uint32Array,
  isOpen: boolean,
  headlines: ReadonlyMap<number, Headline>,
): readonly Headline[] {
  const session = useSession();
  useEffect(
    function fetchMembers() {
      if (isOpen) void session.fetch([...rows]);
    },
    [session, rows, isOpen],
  );
  return isOpen ? [...rows].flatMap((row) => headlines.get(row) ?? []) : [];
}

/** What its incidents say together, and when the first and the last of them were; `leader` is any of them. */
function wordCampaign(
  { terms, first, last }: CampaignRow,
  leader: Headline,
  look: TableRowProps['look'],
): Pick<RowWords, 'date' | 'city' | 'attackType' | 'claimStatus'> {
  const whole = look.wordsOf({ ...leader, terms, when: first });
  const end = look.wordsOf({ ...leader, when: last }).date;
  return { ...whole, date: whole.date === end ? end : `${whole.date} – ${end}` };
}
