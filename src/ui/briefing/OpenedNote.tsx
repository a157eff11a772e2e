import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useSessionState } from '../use-session.ts';
import { useBriefingMessages, useDeskState, useRoom } from './desk-context.ts';
import styles from './OpenedNote.module.css';

const MOST_LISTED = 12;
const MOST_FINGERPRINT = 12;

/** What came of opening a file: in whole, in part with what was left out, or not at all; and whether it was made with other data. */
export function OpenedNote() {
  const { desk } = useRoom();
  const { briefing, briefingFindings } = useBriefingMessages();
  const language = useLanguage();
  const opened = useDeskState((state) => state.opened);
  const data = useDeskState((state) => state.briefing.data);
  const fingerprint = useSessionState((state) => state.dataset?.fingerprint ?? '');
  if (opened === null) return null;
  const name = plainText(opened.name || briefing.label);
  const head = !opened.isOpen
    ? briefing.notOpened(name)
    : opened.findings.length > 0
      ? briefing.openedPartly(name)
      : briefing.opened(name);
  const isOtherData = opened.isOpen && data.fingerprint !== '' && data.fingerprint !== fingerprint;
  return (
    <div className={styles.note} role="status">
      <p>{head}</p>
      {isOtherData && (
        <p>
          {briefing.otherData(plainText(data.name), data.fingerprint.slice(0, MOST_FINGERPRINT))}
        </p>
      )}
      <ul>
        {opened.findings.slice(0, MOST_LISTED).map((finding, i) => {
          const text = briefingFindings[finding.code](
            plainText(finding.field),
            plainText(finding.value),
          );
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be the same in every word
            <li key={i}>
              <bdi>
                {finding.scene === 0
                  ? text
                  : briefing.findingAt(formatCount(finding.scene, language), text)}
              </bdi>
            </li>
          );
        })}
        {opened.findings.length > MOST_LISTED && (
          <li>
            {briefing.moreFindings(formatCount(opened.findings.length - MOST_LISTED, language))}
          </li>
        )}
      </ul>
      <Button onClick={desk.dismissOpened}>{briefing.dismiss}</Button>
    </div>
  );
}
