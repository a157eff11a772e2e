import type { Incident } from '../../core/model/incident.ts';
import type { Report } from '../../core/model/report.ts';
import { accountsMessagesOf } from '../../i18n/accounts-messages.ts';
import { wordFigure } from '../../i18n/figure-words.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import styles from './AccountStrip.module.css';
import { pickNamed, placeStrip, type Strip, type StripDot } from './account-strip.ts';
import { wordIsoDate } from './account-table.ts';

/** How much of the strip a date takes up at the panel's least width. */
const DATE_SHARE = 0.24;
const LEVEL_PX = 10;
const DATE_PX = 18;

/** The killed as each report gives them, on one line with our record as a band. Said in words for who does not see it; nothing with fewer than two figures. */
export function AccountStrip({ incident }: { readonly incident: Incident }) {
  const messages = useMessages();
  const language = useLanguage();
  const strip = placeStrip(incident);
  if (strip === null) return null;
  const words = accountsMessagesOf(language).strip;
  const record = wordFigure(strip.record, messages, language);
  const figure = record.span === null ? record.main : `${record.main} (${record.span})`;
  return (
    <figure className={styles.strip}>
      <figcaption className={styles.caption}>
        <span className={styles.title}>{strip.isOfCampaign ? words.titleInAll : words.title}</span>{' '}
        {strip.band === null ? words.noBand : words.band(figure)}
      </figcaption>
      <Picture strip={strip} language={language} />
      <ul className="visually-hidden">
        {strip.dots.map(({ report }) => (
          <li key={report.id}>
            {words.said(
              nameReport(report, language),
              wordFigure(report.figures.killed, messages, language).main,
            )}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Picture({ strip, language }: { readonly strip: Strip; readonly language: string }) {
  const levels = Math.max(...strip.dots.map(({ level }) => level)) + 1;
  const baseYPx = DATE_PX + levels * LEVEL_PX;
  const share = (figure: number) => `${(100 * figure) / strip.most}%`;
  const yOf = ({ level }: StripDot) => baseYPx - 6 - level * LEVEL_PX;
  return (
    <div className={styles.frame} dir="ltr" aria-hidden="true">
      <svg className={styles.picture} height={baseYPx + 18} role="presentation">
        {strip.band !== null && (
          <>
            <rect
              className={styles.band}
              x={share(strip.band.low)}
              width={share(strip.band.high - strip.band.low)}
              y={DATE_PX}
              height={baseYPx - DATE_PX}
            />
            {[strip.band.low, strip.band.high].map((end, i) => (
              <line
                // biome-ignore lint/suspicious/noArrayIndexKey: both ends may be the same figure
                key={i}
                className={styles.edge}
                x1={share(end)}
                x2={share(end)}
                y1={DATE_PX}
                y2={baseYPx}
              />
            ))}
          </>
        )}
        <line className={styles.axis} x1="0" x2="100%" y1={baseYPx + 0.5} y2={baseYPx + 0.5} />
        {strip.ticks.map((tick) => (
          <text key={tick} className={styles.tick} x={share(tick)} y={baseYPx + 14}>
            {formatCount(tick, language)}
          </text>
        ))}
        {strip.dots.map((dot) => (
          <g key={dot.report.id}>
            <title>{nameReport(dot.report, language)}</title>
            <line
              className={styles.range}
              x1={share(dot.low)}
              x2={share(dot.high)}
              y1={yOf(dot)}
              y2={yOf(dot)}
            />
            <circle className={styles.dot} cx={share(dot.low)} cy={yOf(dot)} r={3.5} />
            <circle className={styles.dot} cx={share(dot.high)} cy={yOf(dot)} r={3.5} />
          </g>
        ))}
        {pickNamed(strip, DATE_SHARE).map((dot) => (
          <text
            key={dot.report.id}
            className={styles.date}
            x={share(dot.high)}
            y={baseYPx - 16 - topLevelAt(strip, dot) * LEVEL_PX}
          >
            {wordIsoDate(dot.report.date, language)}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** A date stands over everything that lies under it. */
function topLevelAt({ dots, most }: Strip, { high }: StripDot): number {
  const reach = (most * DATE_SHARE) / 2;
  return Math.max(
    ...dots
      .filter((dot) => dot.low - reach < high && high < dot.high + reach)
      .map(({ level }) => level),
  );
}

function nameReport({ source, date, title }: Report, language: string): string {
  const { unknownSource, noDate } = accountsMessagesOf(language);
  const who = plainText(source?.publisher ?? '') || plainText(title) || unknownSource;
  return `${who}, ${wordIsoDate(date, language) || noDate}`;
}
