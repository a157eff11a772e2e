import { useId, useState } from 'react';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import type { LastImport } from '../../session/importing.ts';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { FindingList } from './FindingList.tsx';
import styles from './ImportReport.module.css';
import { ReportBar } from './ReportBar.tsx';
import { ReportNotes } from './ReportNotes.tsx';
import { useImportMessages } from './use-importing.ts';

export interface ImportReportProps {
  readonly last: LastImport;
  /** Hands a file to the user. */
  readonly onSave: (blob: Blob, name: string) => void;
  /** Asks again how the open files are read; `false` if they are not at hand. */
  readonly onChange: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** The region Import report: what became of every row of the files that were opened last. In the page, not over it, so that its rows can be looked up on the map. */
export function ImportReport({ last, onSave, onChange, onClose }: ImportReportProps) {
  const { importing } = useImportMessages();
  const said = importing.report;
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const more = useId();
  const { report, name } = last;
  const { read, placed, unplaced, rejected } = report.counts;
  const count = (number: number) => formatCount(number, language);
  return (
    <section
      className={styles.report}
      aria-label={said.title}
      data-file={name}
      data-read={read}
      data-placed={placed}
      data-unplaced={unplaced}
      data-rejected={rejected}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{said.title}</h2>
        <p role="status" className={styles.sentence}>
          <bdi>{plainText(name)}</bdi>
          {' · '}
          {said.sentence(count(read), count(placed), count(unplaced), count(rejected))}
        </p>
        <div className={styles.buttons}>
          <Button aria-expanded={isOpen} aria-controls={more} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? said.less : said.more}
          </Button>
          <Button look="quiet" aria-label={said.close} title={said.close} onClick={onClose}>
            <Icon name="close" />
          </Button>
        </div>
      </div>
      <ReportBar counts={report.counts} />
      <div id={more} className={styles.more} hidden={!isOpen}>
        {isOpen && (
          <>
            <FindingList report={report} onSave={onSave} />
            <ReportNotes last={last} onChange={onChange} />
          </>
        )}
      </div>
    </section>
  );
}
