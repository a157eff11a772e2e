import type { LayoutMatch, TablePlan } from '../../core/model/import-plan.ts';
import { ENCODING_IDS, type Mapping, type PresetId } from '../../core/model/mapping.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './MappingStep.module.css';
import { useImportMessages } from './use-importing.ts';

const DELIMITERS = [',', ';', '\t', '|', '^', '~'] as const;
const SHOWN_NAMES = 4;
const MOST_PREAMBLE = 100;

interface ReadingProps {
  readonly plan: TablePlan;
  readonly onMapping: (mapping: Mapping) => void;
}

/** How the table as a whole is read: whose layout it has and why, its signs, its encoding, where its names stand. Another answer looks at it anew. */
export function ReadingChoices({ plan, onMapping }: ReadingProps) {
  const { importing: said } = useImportMessages();
  const { mapping, layouts } = plan;
  // A file of our own form is read in one way.
  if (layouts.length === 0) return null;
  const change = (part: Partial<Mapping>) => onMapping({ ...mapping, ...part });
  return (
    <div className={styles.reading}>
      <label className={styles.choice}>
        {said.readFileAs}
        <select
          className={styles.select}
          value={mapping.preset}
          onChange={({ target }) => change({ preset: target.value as PresetId })}
        >
          {layouts.map((layout) => (
            <option key={layout.id} value={layout.id}>
              <LayoutName layout={layout} />
            </option>
          ))}
        </select>
      </label>
      {mapping.delimiter !== null && (
        <label className={styles.choice}>
          {said.cellsSeparated}
          <select
            className={styles.select}
            value={mapping.delimiter}
            onChange={({ target }) => change({ delimiter: target.value })}
          >
            {[...new Set([mapping.delimiter, ...DELIMITERS])].map((sign) => (
              <option key={sign} value={sign}>
                {said.delimiters[sign] ?? sign}
              </option>
            ))}
          </select>
        </label>
      )}
      {mapping.format === 'csv' && mapping.encoding !== null && (
        <label className={styles.choice}>
          {said.encoding}
          <select
            className={styles.select}
            value={mapping.encoding}
            onChange={({ target }) => change({ encoding: target.value as Mapping['encoding'] })}
          >
            {ENCODING_IDS.map((id) => (
              <option key={id} value={id}>
                {said.encodings[id]}
              </option>
            ))}
          </select>
        </label>
      )}
      {(mapping.format === 'csv' || mapping.format === 'xlsx') && (
        <label className={styles.choice}>
          {said.preambleRows}
          <input
            type="number"
            className={`${styles.select} ${styles.number}`}
            min={0}
            max={MOST_PREAMBLE}
            value={mapping.preambleRows}
            onChange={({ target }) => {
              const preambleRows = target.valueAsNumber;
              const isCount = Number.isInteger(preambleRows) && preambleRows >= 0;
              if (isCount && preambleRows <= MOST_PREAMBLE) change({ preambleRows });
            }}
          />
        </label>
      )}
      <WhyLayout layout={layouts.find(({ id }) => id === mapping.preset)} />
    </div>
  );
}

function LayoutName({ layout: { label, found, needed } }: { readonly layout: LayoutMatch }) {
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  const name = plainText(label);
  return needed === 0 ? name : said.layoutFit(name, formatCount(found.length, language));
}

/** Why the table is taken as of a layout, by its own column names. */
function WhyLayout({ layout }: { readonly layout: LayoutMatch | undefined }) {
  const { importing: said } = useImportMessages();
  const language = useLanguage();
  if (layout === undefined) return null;
  const { found, needed } = layout;
  const names = found.slice(0, SHOWN_NAMES).map(plainText).join(', ');
  const words =
    needed === 0
      ? said.layoutGeneric
      : found.length === 0
        ? said.layoutNone
        : said.layoutWhy(formatCount(found.length, language), names, found.length > SHOWN_NAMES);
  return (
    <p className={styles.note}>
      <bdi>{words}</bdi>
    </p>
  );
}
