import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { PrintPage } from './make-pages.ts';
import styles from './PrintView.module.css';

/** Pages for the printer: on paper they are all there is, on screen they are not seen. */
export function PrintView({
  pages,
  onReady,
}: {
  readonly pages: readonly PrintPage[];
  /** Called once every picture can be printed. */
  readonly onReady: (count: number) => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  const tell = useRef(onReady);
  tell.current = onReady;
  useEffect(
    function waitForPictures() {
      let isWanted = true;
      const pictures = [...(element.current?.querySelectorAll('img') ?? [])];
      void Promise.allSettled(pictures.map((picture) => picture.decode())).then(
        () => isWanted && tell.current(pages.length),
      );
      return function ignorePictures() {
        isWanted = false;
      };
    },
    [pages],
  );
  return createPortal(
    <div ref={element} className={styles.pages} data-print-pages={pages.length}>
      {pages.map((page) => (
        <section
          key={page.id}
          className={styles.page}
          data-kind={page.notes === null ? 'slide' : 'notes'}
        >
          <Markings page={page} />
          <h2 className={styles.title} dir="auto">
            {page.title}
          </h2>
          <div className={styles.body}>
            {page.picture !== '' && (
              <img className={styles.picture} src={page.picture} alt={page.alt} />
            )}
            <div className={styles.words} style={{ fontSize: `${page.scale * 100}%` }}>
              {page.keyMessage !== '' && (
                <p className={styles.key} dir="auto">
                  {page.keyMessage}
                </p>
              )}
              {page.paragraphs.map((text, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same
                <p key={i} dir="auto">
                  {text}
                </p>
              ))}
              {page.legend.length > 0 && <p className={styles.quiet}>{page.legendTitle}</p>}
              <ul className={styles.legend}>
                {page.legend.map(({ path, colour, isOpen, text, count }) => (
                  <li key={text}>
                    <svg aria-hidden="true" width="14" height="14" viewBox="-8 -8 16 16">
                      <path
                        d={path}
                        fill={isOpen ? 'none' : colour}
                        stroke={colour}
                        strokeWidth={isOpen ? 2 : 0}
                      />
                    </svg>
                    <span>{text}</span>
                    <strong>{count}</strong>
                  </li>
                ))}
              </ul>
              {page.legendNote !== '' && <p className={styles.quiet}>{page.legendNote}</p>}
            </div>
          </div>
          {page.notes !== null && page.notes !== '' && (
            <div className={styles.notes}>
              <h3>{page.notesHead}</h3>
              {page.notes.split('\n').map((text, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change
                <p key={i} dir="auto">
                  {text}
                </p>
              ))}
            </div>
          )}
          <footer className={styles.foot}>
            <span className={styles.sources}>{page.sources}</span>
            <span>{page.page}</span>
            <Markings page={page} />
          </footer>
        </section>
      ))}
    </div>,
    document.body,
  );
}

function Markings({ page }: { readonly page: PrintPage }) {
  return (
    <p className={styles.markings}>
      {page.markings.map(({ text, colour }) => (
        <span key={text} translate="no" className={styles.marking} style={{ color: colour }}>
          {text}
        </span>
      ))}
    </p>
  );
}
