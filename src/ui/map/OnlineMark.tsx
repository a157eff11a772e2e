import { basemapMessagesOf } from '../../i18n/basemap-messages.ts';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import styles from './OnlineMark.module.css';
import { useStreets } from './streets.ts';

/** Says for as long as one is on the online page that one is, who is asked, and how to go back with everything as it is. */
export function OnlineMark() {
  const words = basemapMessagesOf(useLanguage());
  const { streets } = useStreets();
  return (
    <div className={styles.mark}>
      <Icon name="warning" />
      <p role="status">
        <bdi>{streets?.kind === 'tiles' ? words.mark(streets.template.host) : words.markIdle}</bdi>
      </p>
      <a
        href="index.html"
        onClick={(event) => {
          event.preventDefault();
          location.assign(`index.html${location.hash}`);
        }}
      >
        {words.back}
      </a>
    </div>
  );
}
