/** Ids that name one incident each, whatever the file says. */

/** Hands out ids; linear in the number of rows even if all of them claim the same one. */
export class IncidentIds {
  private readonly taken = new Set<string>();
  /** By id that was claimed more than once, the suffix to try next. */
  private readonly nextSuffix = new Map<string, number>();

  /** The id itself, or with `~2`, `~3`… if another row has it. */
  claim(id: string): string {
    const free = this.taken.has(id) ? this.findFree(id) : id;
    this.taken.add(free);
    return free;
  }

  private findFree(id: string): string {
    let suffix = this.nextSuffix.get(id) ?? 2;
    while (this.taken.has(`${id}~${suffix}`)) suffix++;
    this.nextSuffix.set(id, suffix + 1);
    return `${id}~${suffix}`;
  }
}
