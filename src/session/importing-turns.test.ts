import { describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../core/model/dataset.ts';
import type { ImportFile } from '../core/model/import-plan.ts';
import type { Importing } from './importing.ts';
import { counts, createDesk, createGate, file, plan, report } from './importing-desk.ts';

let desk: ReturnType<typeof createDesk>;
let importing: Importing;
const state = () => importing.store.getState();

describe('what is told of files that were opened', () => {
  const other: ImportFile = { name: 'b.csv', blob: new Blob(['id\n2\n']) };
  const otherReport = { ...report, counts: { ...counts, read: 2 } };

  /** Loads the first file, whose report then comes only when the test says so. */
  async function loadFirst() {
    desk = createDesk();
    importing = desk.importing;
    desk.inspected.open({ ok: true, plan: { tables: [plan], skipped: [] } });
    await importing.inspect([file]);
    desk.openedGate.open(null);
    const late = createGate<typeof report>();
    desk.importer.report = vi.fn(async () => otherReport).mockReturnValueOnce(late.result);
    const loading = importing.load();
    await vi.waitFor(() => expect(desk.importer.report).toHaveBeenCalled());
    return { late, loading };
  }

  it('is of those that were opened last, though the report of earlier ones comes later', async () => {
    const { late, loading } = await loadFirst();
    await importing.inspect([other]);
    importing.store.setState({ tables: [{ plan: { ...plan, name: 'b.csv' }, isIncluded: true }] });
    await importing.load();
    expect(state().last).toMatchObject({ name: 'b.csv', report: otherReport });
    late.open(report);
    await loading;
    expect(state().last).toMatchObject({ name: 'b.csv', report: otherReport });
    expect(desk.keptFiles.keep).toHaveBeenCalledTimes(1);
  });

  it('does not close the mapping of files that are being looked at since', async () => {
    const { late, loading } = await loadFirst();
    await importing.inspect([other]);
    late.open(report);
    await loading;
    expect(state()).toMatchObject({ step: 'mapping', files: [other], last: { name: 'a.csv' } });
  });

  it('is nothing once other data was opened instead', async () => {
    const { late, loading } = await loadFirst();
    desk.session.store.setState({ dataset: { manifest: { id: 'own' } } as Dataset });
    late.open(report);
    await loading;
    expect(state()).toMatchObject({ step: 'picking', last: null });
    expect(desk.keptFiles.keep).not.toHaveBeenCalled();
  });
});
