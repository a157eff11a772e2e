import type { Columns } from '../../src/core/model/columns.ts';
import type { EnginePeer } from './engine-peer.ts';

export async function openDuckdb(_columns: Columns): Promise<EnginePeer> {
  throw new Error('not measured');
}
