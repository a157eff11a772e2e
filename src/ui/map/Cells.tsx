import { useLayoutEffect, useMemo, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { gatherCells, type LargeCell } from '../../core/draw/gather-cells.ts';
import { boundsOfCells } from '../../core/view/cell-bounds.ts';
import { densityMessagesOf } from '../../i18n/density-messages.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { useLanguage, useMessages } from '../kit/use-messages.ts';
import styles from './Cells.module.css';
import { CellsLayer, type CellsPicture } from './cells-layer.ts';
import type { OpenCell } from './open-cell.ts';
import type { ShownCells } from './shown-cells.ts';
import { useCellKeys } from './use-cell-keys.ts';
import { useCellPointer } from './use-cell-pointer.ts';
import { useDensityPalette } from './use-density-palette.ts';

/** Side of a square of the grid, and of what density can be pointed at by. */
const SQUARE_PX = { grid: 48, density: 24 };
const COARSE_SQUARE_PX = 48;

/** The cells of the newest answer, for what follows a hand without a render. */
export interface LiveCells {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => ShownCells | null;
}

/** Counts by cell on the map, with what points at a cell. A child of the map. */
export function Cells({
  shown,
  live,
  onOpen,
}: {
  readonly shown: ShownCells;
  readonly live?: LiveCells;
  readonly onOpen: (cell: OpenCell) => void;
}) {
  const map = useMap();
  const language = useLanguage();
  const { map: words } = useMessages();
  const density = densityMessagesOf(language);
  const palette = useDensityPalette();
  const cells = useMemo(() => gatherOnce(shown), [shown]);
  const wordCount = useMemo(
    () => new Intl.NumberFormat(language, { notation: 'compact' }).format,
    [language],
  );
  const picture = useMemo<CellsPicture>(
    () => ({ shown, cells, palette, wordCount }),
    [shown, cells, palette, wordCount],
  );
  useLayer(picture, live);
  function open(cell: LargeCell): void {
    const middle = cell.leftPx + cell.widthPx / 2;
    onOpen({
      kind: 'cell',
      key: cell.key,
      bounds: boundsOfCells(shown.picture, cell.columns, cell.rows),
      leftOutFrom: shown.leftOutFrom,
      side: middle > shown.frame.widthPx / 2 ? 'left' : 'right',
    });
  }
  const keys = useCellKeys(map, { cells, frame: shown.frame, onOpen: open });
  const hovered = useCellPointer(map, { cells, onOpen: open });
  const count = (number: number) => words.incidents(formatCount(number, language), number === 1);
  return (
    <>
      {hovered !== null && <Frame cell={hovered} look="hover" />}
      {keys.focus !== null && <Frame cell={keys.focus.cell} look="focus" />}
      {hovered !== null && (
        <p
          className={styles.card}
          style={cardPlace(hovered, shown.frame.widthPx)}
          aria-hidden="true"
        >
          <strong>{count(hovered.count)}</strong>
          <span>{density.opens}</span>
        </p>
      )}
      <span role="status" aria-label={density.cells} className="visually-hidden">
        {keys.focus !== null &&
          density.spoken(
            count(keys.focus.cell.count),
            formatCount(keys.focus.index, language),
            formatCount(keys.focus.count, language),
          )}
        {keys.isLost && density.none}
      </span>
    </>
  );
}

/** Gathers when it is first asked to: a step of the brush needs no squares. */
function gatherOnce({ kind, picture, frame }: ShownCells): () => readonly LargeCell[] {
  let cells: readonly LargeCell[] | undefined;
  return () => {
    const isCoarse = () => matchMedia('(pointer: coarse)').matches;
    cells ??= gatherCells(picture, frame, isCoarse() ? COARSE_SQUARE_PX : SQUARE_PX[kind]);
    return cells;
  };
}

/** With the answer, or in the commit that brings another picture, so that the map is never a frame behind the panels. */
function useLayer(picture: CellsPicture, live: LiveCells | undefined): void {
  const map = useMap();
  const layer = useRef<CellsLayer>(null);
  const newest = useRef(picture);
  useLayoutEffect(
    function drawNewest() {
      function draw(): void {
        const shown = live?.read() ?? picture.shown;
        newest.current =
          shown === picture.shown ? picture : { ...picture, shown, cells: gatherOnce(shown) };
        layer.current?.update(newest.current);
      }
      draw();
      return live?.subscribe(draw);
    },
    [picture, live],
  );
  useLayoutEffect(
    function addLayer() {
      const added = new CellsLayer(newest.current).addTo(map);
      layer.current = added;
      return function removeLayer() {
        added.remove();
        layer.current = null;
      };
    },
    [map],
  );
}

function Frame({ cell, look }: { readonly cell: LargeCell; readonly look: 'hover' | 'focus' }) {
  const { leftPx, topPx, widthPx, heightPx } = cell;
  return (
    <div
      className={styles.frame}
      data-look={look}
      style={{ left: leftPx, top: topPx, width: widthPx, height: heightPx }}
    />
  );
}

function cardPlace(cell: LargeCell, widthPx: number): React.CSSProperties {
  const isLeft = cell.leftPx > widthPx - 200;
  return isLeft
    ? { right: widthPx - cell.leftPx + 8, top: cell.topPx }
    : { left: cell.leftPx + cell.widthPx + 8, top: cell.topPx };
}
