import type { Scene } from '../../core/briefing/scene.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useBriefingMessages, useRoom, useShowState } from '../../ui/briefing/desk-context.ts';
import { useSceneTitle } from '../../ui/briefing/scene-label.ts';
import { type PaintScene, Thumbnail } from '../../ui/briefing/Thumbnail.tsx';
import { useLanguage } from '../../ui/kit/use-messages.ts';
import { useSession, useSessionState } from '../../ui/use-session.ts';
import styles from './StageOverlays.module.css';

/** All scenes to choose from, the keys, or the number that is being typed. */
export function StageOverlays({
  scenes,
  paint,
}: {
  readonly scenes: readonly Scene[];
  readonly paint: PaintScene;
}) {
  const overlay = useShowState((state) => state.overlay);
  const typed = useShowState((state) => state.typed);
  const { presenting } = useBriefingMessages();
  return (
    <>
      {overlay === 'overview' && (
        <section className={styles.overlay} aria-label={presenting.overview}>
          <ol className={styles.grid}>
            {scenes.map((scene, i) => (
              <JumpItem key={scene.id} scene={scene} index={i} paint={paint} />
            ))}
          </ol>
        </section>
      )}
      {overlay === 'keys' && <Keys />}
      {typed !== null && (
        <p className={styles.typed} role="status">
          {presenting.goTo(typed === '' ? '…' : typed)}
        </p>
      )}
    </>
  );
}

function JumpItem({
  scene,
  index,
  paint,
}: {
  readonly scene: Scene;
  readonly index: number;
  readonly paint: PaintScene;
}) {
  const { show } = useRoom();
  const { briefing } = useBriefingMessages();
  const language = useLanguage();
  const current = useShowState((state) => state.index);
  const title = useSceneTitle(scene);
  const number = formatCount(index + 1, language);
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-current={current === index ? 'true' : undefined}
        aria-label={briefing.scene(number, title)}
        onClick={() => show.goTo(index)}
      >
        <Thumbnail scene={scene} paint={paint} />
        <span>
          {number}. <bdi>{title}</bdi>
        </span>
      </button>
    </li>
  );
}

function Keys() {
  const session = useSession();
  const { presenting } = useBriefingMessages();
  const hasSingleKeys = useSessionState((state) => state.settings.hasSingleKeys);
  return (
    <section className={styles.overlay} aria-label={presenting.keys}>
      <dl className={styles.keys}>
        {presenting.keyList.map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={hasSingleKeys}
          onChange={({ target }) => session.changeSettings({ hasSingleKeys: target.checked })}
        />
        {presenting.singleKeys}
      </label>
    </section>
  );
}
