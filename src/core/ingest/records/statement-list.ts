/** Statements while they are gathered. */
import type { Statements } from '../../model/columns.ts';
import type { Subject } from './subject-finder.ts';

export class StatementList<Said> implements Statements<Said> {
  readonly ofRow = new Map<number, Said[]>();
  readonly ofCampaign = new Map<number, Said[]>();

  add({ kind, index }: Subject, said: Said): void {
    const lists = kind === 'row' ? this.ofRow : this.ofCampaign;
    const list = lists.get(index);
    if (list === undefined) lists.set(index, [said]);
    else list.push(said);
  }
}
