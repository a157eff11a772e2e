/** Words that stay in the bytes of their files until somebody reads them. */
import type { Columns, RowTexts } from '../../model/columns.ts';
import type { SourceReference } from '../../model/incident.ts';
import type { LateWords } from '../columns/columns-builder.ts';
import type { TextBuilder } from '../columns/text-builder.ts';
import { NO_COLUMN } from '../match-headers.ts';
import { findCells } from './find-cells.ts';
import {
  columnOf,
  goTo,
  isMadeUp,
  isWithoutSources,
  type LatePart,
  listOthers,
  othersOf,
  textOf,
  writeText,
} from './late-part.ts';

/** The rows of several files, one after the other. */
export class LateRows implements LateWords {
  private readonly parts: LatePart[] = [];
  private readonly idHashes = new Map<LatePart, Uint32Array>();

  add(part: LatePart): void {
    this.parts.push(part);
  }

  build(
    texts: TextBuilder,
    sources: readonly (readonly SourceReference[])[],
    order: Uint32Array,
  ): Pick<Columns, 'texts' | 'sources' | 'others' | 'otherTexts'> {
    const readOthers = texts.buildOthers();
    const [part] = this.parts;
    const isOnePart = this.parts.length === 1 && part?.count === order.length;
    return {
      ...(isOnePart && { otherTexts: listOthers(part, order) }),
      texts: texts
        .lists()
        .map(({ id, values }) => ({ id, values: this.textsOf(id, values, order) })),
      sources: {
        length: order.length,
        isBlank: sources.length === 0 && this.parts.every(isWithoutSources),
        at: (row) => {
          const place = this.find(order[row]);
          if (place.part === undefined) return sources[place.at];
          return place.part.readers.sources(goTo(place.part, place.at));
        },
      },
      others: (row) => {
        const place = this.find(order[row]);
        return place.part === undefined ? readOthers(place.at) : othersOf(place.part, place.at);
      },
    };
  }

  /** The part of a position, and the place in it; without a part, the place among the rows that are in none. */
  private find(position: number | undefined): Place {
    let before = 0;
    for (const part of this.parts) {
      if (position === undefined || position < part.from) break;
      const at = position - part.from;
      if (at < part.count) return { part, at };
      before += part.count;
    }
    return { part: undefined, at: (position ?? -1) - before };
  }

  private textsOf(id: string, values: readonly string[], order: Uint32Array): RowTexts {
    const at = (row: number): string | undefined => {
      const place = this.find(order[row]);
      return place.part === undefined ? values[place.at] : textOf(place.part, id, place.at);
    };
    const isBlank =
      values.length === 0 && this.parts.every((part) => columnOf(part, id) === NO_COLUMN);
    return {
      length: order.length,
      isBlank: isBlank && !isMadeUp(id),
      at,
      write: (row, target, from) => {
        const { part, at: place } = this.find(order[row]);
        return part === undefined ? -1 : writeText(part, id, { at: place, target, from });
      },
      indexOf: (text) => {
        if (id !== 'id' || text === '') return order.findIndex((_, row) => at(row) === text);
        const position = this.findId(text);
        if (position >= 0) return order.indexOf(position);
        return values.includes(text) ? order.findIndex((_, row) => at(row) === text) : -1;
      },
    };
  }

  /** The position of an id among the parts, where it can only be once. */
  private findId(id: string): number {
    for (const part of this.parts) {
      for (const row of this.listCandidates(part, id)) {
        const at = part.rows === null ? row : part.rows.indexOf(row);
        const isThere = at >= 0 && at < part.count;
        if (isThere && textOf(part, 'id', at) === id) return part.from + at;
      }
    }
    return -1;
  }

  /** Rows of the table that may have an id. */
  private *listCandidates(part: LatePart, id: string): Generator<number> {
    const { ids, row, readers, rows } = part;
    for (const [number, own] of ids) if (own === id) yield number;
    const { table } = row;
    const column = table.columns[readers.idColumn];
    if (column !== undefined) yield* findCells(table, column, id);
    const stated = /^row-(\d{1,10})$/.exec(id);
    if (stated !== null) yield Number.parseInt(stated[1] ?? '', 10) - 1;
    // Ids that are written otherwise than they are read, such as numbers with a fraction of zeros.
    const hash = hashOf(id);
    const hashes = this.hashesOf(part);
    for (let at = hashes.indexOf(hash); at >= 0; at = hashes.indexOf(hash, at + 1))
      yield rows?.[at] ?? at;
  }

  /** Worked out when an id is asked for that no cell begins with: reading all ids takes a second in a million of them. */
  private hashesOf(part: LatePart): Uint32Array {
    const known = this.idHashes.get(part);
    if (known !== undefined) return known;
    const hashes = new Uint32Array(part.count);
    for (let at = 0; at < part.count; at++) hashes[at] = hashOf(textOf(part, 'id', at));
    this.idHashes.set(part, hashes);
    return hashes;
  }
}

/** FNV-1a of its code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

interface Place {
  readonly part: LatePart | undefined;
  readonly at: number;
}
