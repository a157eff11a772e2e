import type { ReactNode } from 'react';
import type { Dataset } from '../core/model/dataset.ts';
import { aboutMessagesOf } from '../i18n/about-messages.ts';
import { formatDays } from '../i18n/dates.ts';
import { formatCount } from '../i18n/numbers.ts';
import { plainText } from '../i18n/plain-text.ts';
import { labelTerm } from '../i18n/term-label.ts';
import { Dialog } from '../ui/kit/Dialog.tsx';
import { useLanguage, useMessages } from '../ui/kit/use-messages.ts';
import { useSessionState } from '../ui/use-session.ts';
import styles from './dialogs.module.css';

/** What the open dataset holds and leaves out, how it counts, what to be wary of, and how to cite it. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { general } = useMessages();
  const about = aboutMessagesOf(useLanguage());
  const dataset = useSessionState((state) => state.dataset);
  return (
    <Dialog title={about.title} closeLabel={general.close} onClose={onClose}>
      {dataset !== null && <About dataset={dataset} />}
    </Dialog>
  );
}

function About({ dataset }: { readonly dataset: Dataset }) {
  const about = aboutMessagesOf(useLanguage());
  const { manifest } = dataset;
  const own = Object.hasOwn(about.ofDataset, manifest.id)
    ? about.ofDataset[manifest.id]
    : undefined;
  return (
    <>
      <Part title={about.isIn}>
        <p dir="auto">{plainText(manifest.description)}</p>
        <Lines lines={[...wordCounts(dataset, useLanguage()), ...(own?.scope ?? [])]} />
      </Part>
      <Part title={about.counted}>
        <Lines lines={about.rules} />
      </Part>
      <Part title={about.biases}>
        <Spread dataset={dataset} />
        <Lines lines={[about.reporting, ...(own?.biases ?? [])]} />
      </Part>
      <Part title={about.reports}>
        <Reports counts={dataset.reportCounts} />
      </Part>
      <Part title={about.definitions}>
        <dl className={styles.keys}>
          {about.words.map(([word, meaning]) => (
            <div key={word} className={styles.key}>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Citation dataset={dataset} />
      <Part title={about.errors}>
        <p>{about.errorsText(plainText(manifest.id))}</p>
      </Part>
      <Part title={about.boundaries}>
        <p>{about.boundariesText}</p>
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className={styles.legend}>{title}</h3>
      {children}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles.rules}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function wordCounts({ counts, extent }: Dataset, language: string): readonly string[] {
  const about = aboutMessagesOf(language);
  const count = (number: number) => formatCount(number, language);
  const dates = extent === null ? '–' : formatDays(extent, language);
  return [
    about.counts(count(counts.total), dates),
    about.placed(count(counts.placed), count(counts.unplaced)),
    ...(counts.undated > 0 ? [about.undated(count(counts.undated))] : []),
    ...(counts.rejected > 0 ? [about.rejected(count(counts.rejected))] : []),
  ];
}

/** How uneven the selection is, from the dataset's own totals. */
function Spread({ dataset }: { readonly dataset: Dataset }) {
  const messages = useMessages();
  const language = useLanguage();
  const about = aboutMessagesOf(language);
  const cities = dataset.categories.find(({ id }) => id === 'city');
  if (cities === undefined) return null;
  const { total } = dataset.counts;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const shares = cities.values
    .map((city, code) => ({ city, count: cities.totals[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return (
    <>
      <p>{about.spread}</p>
      <Lines
        lines={shares.map(({ city, count }) =>
          about.share(
            plainText(labelTerm(messages, 'city', city)),
            formatCount(count, language),
            formatCount(total, language),
            percent.format(count / total),
          ),
        )}
      />
    </>
  );
}

function Reports({ counts: { all, notRead } }: { readonly counts: Dataset['reportCounts'] }) {
  const language = useLanguage();
  const about = aboutMessagesOf(language);
  return (
    <p>
      {all === 0
        ? about.noReports
        : about.reportCounts(formatCount(all, language), formatCount(notRead, language))}
    </p>
  );
}

function Citation({ dataset: { manifest, fingerprint } }: { readonly dataset: Dataset }) {
  const about = aboutMessagesOf(useLanguage());
  const { licence } = manifest;
  return (
    <>
      <Part title={about.cite}>
        <p dir="auto">
          {plainText(manifest.citation) ||
            about.version(plainText(manifest.name), plainText(manifest.version))}
        </p>
        {fingerprint !== '' && (
          <p className={styles.note}>
            {about.fingerprint}: <code>{fingerprint}</code>
          </p>
        )}
      </Part>
      <Part title={about.licence}>
        <p>
          {licence.url === null ? (
            plainText(licence.name)
          ) : (
            <a
              href={licence.url}
              target="_blank"
              rel="noopener noreferrer nofollow"
              referrerPolicy="no-referrer"
            >
              {plainText(licence.name)}
              <span className="visually-hidden"> ({about.newTab})</span>
            </a>
          )}
        </p>
      </Part>
    </>
  );
}
