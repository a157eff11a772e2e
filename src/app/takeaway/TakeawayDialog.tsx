import { useEffect, useMemo, useState } from 'react';
import type { Briefing } from '../../core/briefing/briefing.ts';
import type { Assets, TilePainter } from '../../core/model/ports.ts';
import { takeawayMessagesOf } from '../../i18n/takeaway-messages.ts';
import { Button } from '../../ui/kit/Button.tsx';
import { Dialog } from '../../ui/kit/Dialog.tsx';
import { useLanguage, useMessages } from '../../ui/kit/use-messages.ts';
import { useSession, useSessionState } from '../../ui/use-session.ts';
import dialogs from '../dialogs.module.css';
import { ChoiceFields } from './ChoiceFields.tsx';
import { type Choice, firstChoice, type TakeawayFormat } from './choice.ts';
import { describeChoice } from './describe-choice.ts';
import type { PrintPage } from './make-pages.ts';
import { PrintView } from './PrintView.tsx';
import { asGiven, hasNoTerms } from './publishing.ts';
import type { SlideSource } from './slide.ts';
import styles from './TakeawayDialog.module.css';
import { useRowCounts } from './use-row-counts.ts';
import { useTakeaway } from './use-takeaway.ts';

export interface TakeawayDialogProps {
  readonly format: TakeawayFormat;
  readonly briefing: Briefing;
  readonly assets: Assets;
  readonly painter: TilePainter;
  readonly onClose: () => void;
}

/** What goes into a file, in words, before it is made. */
export function TakeawayDialog(props: TakeawayDialogProps) {
  const dataset = useSessionState((state) => state.dataset);
  const session = useSession();
  const messages = useMessages();
  const language = useLanguage();
  const source = useMemo<SlideSource | null>(
    () => (dataset === null ? null : { session, dataset, words: { messages, language } }),
    [session, dataset, messages, language],
  );
  return source === null ? null : <Opened {...props} source={source} />;
}

function Opened({
  format,
  briefing,
  assets,
  painter,
  source: opened,
  onClose,
}: TakeawayDialogProps & { readonly source: SlideSource }) {
  const { general } = useMessages();
  const { formats, dialog } = takeawayMessagesOf(opened.words.language);
  const [choice, setChoice] = useState(() => firstChoice(format, briefing));
  const { isGiven } = choice;
  const source = useMemo(() => asGiven(opened, { isGiven }), [opened, isGiven]);
  const [pages, setPages] = useState<readonly PrintPage[]>([]);
  const counts = useRowCounts(briefing, source);
  const takeaway = useTakeaway({ format, briefing, assets, painter, source });
  const contents = describeChoice(format, choice, {
    briefing,
    source,
    incidentCount: counts[choice.data],
  });
  const change = (part: Partial<Choice>) => {
    setChoice({ ...choice, ...part });
    setPages([]);
    takeaway.reset();
  };
  useEffect(
    () =>
      function letGo() {
        for (const { picture } of pages) URL.revokeObjectURL(picture);
      },
    [pages],
  );
  const { measure } = takeaway;
  useEffect(() => measure(choice), [measure, choice]);
  async function run(): Promise<void> {
    if (format !== 'pdf') return takeaway.save(choice);
    setPages(await takeaway.print(choice));
  }
  return (
    <>
      <Dialog title={formats[format]} closeLabel={general.close} onClose={onClose}>
        <ChoiceFields
          format={format}
          choice={choice}
          briefing={briefing}
          counts={counts}
          source={source}
          hasNoTerms={hasNoTerms(opened.dataset.manifest)}
          onChange={change}
        />
        <section className={styles.contents} aria-label={dialog.contains}>
          <h3 className={styles.head}>{dialog.contains}</h3>
          <ul>
            {contents.map((text) => (
              <li key={text}>
                <bdi>{text}</bdi>
              </li>
            ))}
            {takeaway.size !== null && (
              <li data-size-bytes={takeaway.sizeBytes}>{takeaway.size}</li>
            )}
          </ul>
        </section>
        <div className={dialogs.buttons}>
          <Button look="primary" disabled={takeaway.isBusy} onClick={() => void run()}>
            {format === 'pdf' ? dialog.print : dialog.save}
          </Button>
          <span role="status">{takeaway.outcome}</span>
        </div>
      </Dialog>
      {pages.length > 0 && <PrintView pages={pages} onReady={takeaway.openPrinter} />}
    </>
  );
}
