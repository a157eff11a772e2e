import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Toolbar } from '../kit/Toolbar.tsx';
import { useMessages } from '../kit/use-messages.ts';
import styles from './MapPanel.module.css';

/** Closer, farther, and what lies under the marks. */
export function ZoomButtons({
  onZoom,
  onBasemap,
}: {
  readonly onZoom: (step: -1 | 1) => void;
  readonly onBasemap: () => void;
}) {
  const { map } = useMessages();
  return (
    <Toolbar className={styles.zoom} label={map.zoom} data-furniture>
      <Button look="quiet" aria-label={map.zoomIn} onClick={() => onZoom(1)}>
        <Icon name="plus" />
      </Button>
      <Button look="quiet" aria-label={map.zoomOut} onClick={() => onZoom(-1)}>
        <Icon name="minus" />
      </Button>
      <Button look="quiet" aria-label={map.basemap} title={map.basemap} onClick={onBasemap}>
        <Icon name="layers" />
      </Button>
    </Toolbar>
  );
}
