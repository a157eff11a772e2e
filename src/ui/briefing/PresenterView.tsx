import { type ReactNode, useEffect, useState } from 'react';
import type { Scene } from '../../core/briefing/scene.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { paceOf } from '../../session/pace.ts';
import type { StageCommand } from '../../session/stage-keys.ts';
import { Button } from '../kit/Button.tsx';
import { useLanguage } from '../kit/use-messages.ts';
import { useBriefingMessages, useRoom, useShowState } from './desk-context.ts';
import { formatMinutes } from './format-minutes.ts';
import styles from './PresenterView.module.css';
import { StepButtons } from './StepButtons.tsx';
import { useSceneTitle } from './scene-label.ts';
import { type PaintScene, Thumbnail } from './Thumbnail.tsx';

const LEAST_NOTES_PX = 14;
const MOST_NOTES_PX = 40;
const STEP_PX = 3;

export interface PresenterViewProps {
  readonly scenes: readonly Scene[];
  readonly paint: PaintScene;
  readonly run: (command: StageCommand) => void;
  /** The second window was blocked: this stands beside the picture, where the audience may see it. */
  readonly isBlocked: boolean;
  /** The scene on stage, in small. */
  readonly picture: ReactNode;
}

/** What the presenter needs and the audience does not see: notes, what comes next, time and pace, a list to jump in. */
export function PresenterView({ scenes, paint, run, isBlocked, picture }: PresenterViewProps) {
  const { presenting } = useBriefingMessages();
  const index = useShowState((state) => state.index);
  const scene = scenes[index];
  const next = scenes[index + 1];
  if (scene === undefined) return <p>{presenting.noScenes}</p>;
  return (
    <section className={styles.view} aria-label={presenting.presenterWindow}>
      {isBlocked && (
        <p className={styles.blocked} role="alert">
          {presenting.blocked}
        </p>
      )}
      <Times scenes={scenes} />
      <Steps scenes={scenes} run={run} />
      <div className={styles.pictures}>
        <Preview label={presenting.now} scene={scene} isNow>
          {picture}
        </Preview>
        {next === undefined ? (
          <p className={styles.last}>{presenting.lastScene}</p>
        ) : (
          <Preview label={presenting.nextScene} scene={next}>
            <Thumbnail scene={next} paint={paint} />
          </Preview>
        )}
      </div>
      <Notes text={scene.notes} />
    </section>
  );
}

function Steps({ scenes, run }: Pick<PresenterViewProps, 'scenes' | 'run'>) {
  const { show } = useRoom();
  const { presenting } = useBriefingMessages();
  const index = useShowState((state) => state.index);
  const blank = useShowState((state) => state.blank);
  return (
    <div className={styles.steps}>
      <StepButtons />
      <label className={styles.jump}>
        {presenting.jump}
        <select
          value={index}
          onChange={({ target }) => {
            show.goTo(Number(target.value));
            // Else the clicker would go on choosing in the list.
            target.blur();
          }}
        >
          {scenes.map((scene, i) => (
            <JumpOption key={scene.id} scene={scene} index={i} />
          ))}
        </select>
      </label>
      <Button aria-pressed={blank === 'black'} onClick={() => run('black')}>
        {presenting.black}
      </Button>
      <Button aria-pressed={blank === 'white'} onClick={() => run('white')}>
        {presenting.white}
      </Button>
      <Button onClick={() => run('resetTimer')}>{presenting.resetTimer}</Button>
    </div>
  );
}

function JumpOption({ scene, index }: { readonly scene: Scene; readonly index: number }) {
  const language = useLanguage();
  const title = useSceneTitle(scene);
  return (
    <option value={index}>
      {formatCount(index + 1, language)}. {title}
    </option>
  );
}

/** The clock, the time since the start, and how it stands to the plan, in words. */
function Times({ scenes }: { readonly scenes: readonly Scene[] }) {
  const { presenting } = useBriefingMessages();
  const language = useLanguage();
  const index = useShowState((state) => state.index);
  const startedAtMs = useShowState((state) => state.startedAtMs);
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(function tick() {
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const elapsed = Math.max(0, Math.floor((nowMs - startedAtMs) / 1000));
  const planned = scenes.map(({ plannedSeconds }) => plannedSeconds);
  const pace = paceOf(planned, index, elapsed);
  const total = planned.reduce((sum, seconds) => sum + seconds, 0);
  const clock = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeStyle: 'short',
  }).format(nowMs);
  return (
    <dl className={styles.times}>
      <div>
        <dt>{presenting.clock}</dt>
        <dd>{clock}</dd>
      </div>
      <div>
        <dt>{presenting.elapsed}</dt>
        <dd>
          {formatMinutes(elapsed)}
          {total > 0 && <small> / {formatMinutes(total)}</small>}
        </dd>
      </div>
      <div>
        <dt>{presenting.paceLabel}</dt>
        <dd className={styles.pace} data-pace={pace.kind}>
          {'minutes' in pace
            ? presenting.pace[pace.kind](formatCount(pace.minutes, language))
            : presenting.pace[pace.kind]}
        </dd>
      </div>
      <div>
        <dt>{presenting.stage}</dt>
        <dd>
          {presenting.of(formatCount(index + 1, language), formatCount(scenes.length, language))}
        </dd>
      </div>
    </dl>
  );
}

/** A scene in small. */
function Preview({
  label,
  scene,
  isNow = false,
  children,
}: {
  readonly label: string;
  readonly scene: Scene;
  readonly isNow?: boolean;
  readonly children: ReactNode;
}) {
  const title = useSceneTitle(scene);
  return (
    <figure className={styles.preview} data-now={isNow}>
      <figcaption>
        <strong>{label}</strong> <bdi>{title}</bdi>
      </figcaption>
      {children}
    </figure>
  );
}

function Notes({ text }: { readonly text: string }) {
  const { presenting } = useBriefingMessages();
  const [sizePx, setSizePx] = useState(20);
  const resize = (stepPx: number) =>
    setSizePx(Math.max(LEAST_NOTES_PX, Math.min(MOST_NOTES_PX, sizePx + stepPx)));
  return (
    <div className={styles.notes}>
      <div className={styles.notesHead}>
        <h2>{presenting.notes}</h2>
        <Button aria-label={presenting.smaller} onClick={() => resize(-STEP_PX)}>
          A−
        </Button>
        <Button aria-label={presenting.larger} onClick={() => resize(STEP_PX)}>
          A+
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long notes are scrolled by keys */}
      <div className={styles.notesText} style={{ fontSize: sizePx }} tabIndex={0}>
        {text.trim() === ''
          ? presenting.noNotes
          : text.split('\n').map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
              <p key={i} dir="auto">
                {plainText(line)}
              </p>
            ))}
      </div>
    </div>
  );
}
