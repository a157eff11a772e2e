import { type RefObject, useRef } from 'react';
import type { GlyphSign } from '../../core/draw/glyph.ts';
import type { Campaign, Headline, Incident } from '../../core/model/incident.ts';
import { accountsMessagesOf } from '../../i18n/accounts-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { Glyph } from '../kit/Glyph.tsx';
import { PlainText } from '../kit/PlainText.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { Accounts } from './Accounts.tsx';
import { countDiffering } from './account-table.ts';
import { FactList } from './FactList.tsx';
import { Figures } from './Figures.tsx';
import { BASIS_COLUMN, listFacts, wordTerms } from './fact-rows.ts';
import { listFigures } from './figure-rows.ts';
import styles from './IncidentArticle.module.css';
import { Sources } from './Sources.tsx';
import { useIncidentMessages } from './use-incident-messages.ts';
import { wordWhen } from './when-words.ts';

export interface IncidentArticleProps {
  readonly incident: Incident;
  /** The map's symbol of this incident, and the category that it stands for. */
  readonly sign: { readonly category: string; readonly glyph: GlyphSign };
  /** Where it was, from a landmark; `null` for none. */
  readonly bearing: string | null;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** What the dataset holds on one incident, from the date to the last column. */
export function IncidentArticle({ incident, bearing, sign, heading }: IncidentArticleProps) {
  const messages = useIncidentMessages();
  const language = useLanguage();
  const { headline, campaign, summary, sources, others } = incident;
  const accounts = useRef<HTMLHeadingElement>(null);
  const { figures, attackers } = listFigures(incident, messages, language);
  return (
    <article className={styles.article}>
      <p className={styles.when}>{wordWhen(headline, messages, language)}</p>
      <h2 ref={heading} className={styles.title} tabIndex={-1}>
        <PlainText text={headline.title || headline.id} />
      </h2>
      <Chips
        headline={headline}
        campaign={campaign}
        sign={sign}
        disagreeing={countDiffering(incident.accounts)}
        onDisagreeing={() => accounts.current?.focus()}
      />
      <Figures figures={figures} attackers={attackers} />
      <FactList facts={listFacts(incident, messages, { language, bearing })} />
      {summary !== '' && (
        <p className={styles.summary} dir="auto">
          {plainText(summary)}
        </p>
      )}
      <Accounts key={headline.id} incident={incident} heading={accounts} />
      <Sources sources={sources} />
      <Others others={others.filter(({ name }) => name !== BASIS_COLUMN)} />
    </article>
  );
}

function Chips({
  headline,
  campaign,
  sign,
  disagreeing,
  onDisagreeing,
}: {
  readonly headline: Headline;
  readonly campaign: Campaign | null;
  readonly sign: IncidentArticleProps['sign'];
  /** Fields in which reports differ from the record. */
  readonly disagreeing: number;
  readonly onDisagreeing: () => void;
}) {
  const messages = useIncidentMessages();
  const language = useLanguage();
  const { details } = messages;
  const shown = ['attackType', 'claimStatus'].filter((id) => Object.hasOwn(headline.terms, id));
  const categories = shown.includes(sign.category) ? shown : [sign.category, ...shown];
  const sites = campaign?.rows.length ?? 0;
  return (
    <ul className={styles.chips}>
      {categories.map((id) => (
        <li key={id} className={styles.chip}>
          {id === sign.category && <Glyph {...sign.glyph} sizePx={12} />}
          <bdi>{wordTerms(headline, id, messages)}</bdi>
        </li>
      ))}
      {campaign !== null && (
        <li className={styles.chip}>
          <bdi>
            {details.partOf(
              plainText(campaign.title || campaign.id),
              formatCount(sites, language),
              sites,
            )}
          </bdi>
        </li>
      )}
      {disagreeing > 0 && (
        <li>
          <button
            type="button"
            className={`${styles.chip} ${styles.doubt}`}
            onClick={onDisagreeing}
          >
            {accountsMessagesOf(language).disagreeOn(
              formatCount(disagreeing, language),
              disagreeing,
            )}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Columns of the file that the app has no word for, as read. */
function Others({ others }: { readonly others: Incident['others'] }) {
  const { details } = useIncidentMessages();
  const language = useLanguage();
  if (others.length === 0) return null;
  return (
    <details className={styles.others}>
      <summary>{details.others(formatCount(others.length, language))}</summary>
      <FactList
        facts={others.map(({ name, value }, i) => ({
          key: `${i}`,
          label: plainText(name),
          text: plainText(value),
          notes: [],
        }))}
      />
    </details>
  );
}
