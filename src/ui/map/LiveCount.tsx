import { formatCount } from '../../i18n/numbers.ts';
import type { SessionState } from '../../session/state.ts';
import { useLanguage } from '../kit/use-messages.ts';
import { useLive, writeText } from '../use-session.ts';
import styles from './LiveCount.module.css';

/** A count that follows a hand on the brush. As wide as the most it can be: nothing beside it moves. */
export function LiveCount({
  countIn,
  most,
}: {
  readonly countIn: (state: SessionState) => number;
  readonly most: number;
}) {
  const language = useLanguage();
  const figure = useLive(countIn, (element: Element, count) =>
    writeText(element, formatCount(count, language)),
  );
  const inlineSize = `${formatCount(most, language).length}ch`;
  return (
    <span className={styles.count} style={{ inlineSize }}>
      <span ref={figure} className="apart" />
    </span>
  );
}
