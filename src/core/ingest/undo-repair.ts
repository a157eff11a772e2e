/** Repairs that a user takes back, in the mapping by which the file is then read again. */
import type { Mapping, UndoneRepair } from '../model/mapping.ts';

/** The mapping with a repair taken back, or made again; of a whole kind where `row` is 0, which then forgets what was said of its cells. */
export function undoRepair(mapping: Mapping, repair: UndoneRepair, isUndone: boolean): Mapping {
  const isSame = ({ code, row, field }: UndoneRepair) =>
    code === repair.code && (repair.row === 0 || (row === repair.row && field === repair.field));
  const others = (mapping.undone ?? []).filter((each) => !isSame(each));
  const { undone: _, ...rest } = mapping;
  const undone = isUndone ? [...others, repair] : others;
  return undone.length === 0 ? rest : { ...rest, undone };
}

/** Without what was said of single cells of this very file: for other files with the same header. */
export function forgetRepairs({ undone: _, ...mapping }: Mapping): Mapping {
  return mapping;
}
