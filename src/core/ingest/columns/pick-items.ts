/** The items in another order; `order` holds positions in `items`. */
export function pickItems<T>(items: readonly T[], order: Uint32Array): T[] {
  const picked: T[] = [];
  for (let i = 0; i < order.length; i++) picked.push(items[order[i] as number] as T);
  return picked;
}
