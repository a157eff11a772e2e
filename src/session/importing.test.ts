import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset, DatasetSource } from '../core/model/dataset.ts';
import { createProblem } from '../core/model/finding.ts';
import { ENGINE_LOST } from '../core/model/ports.ts';
import type { Importing } from './importing.ts';
import { createDesk, file, mapping, plan, report } from './importing-desk.ts';

let desk: ReturnType<typeof createDesk>;
let importing: Importing;
const state = () => importing.store.getState();

async function reachMapping(options?: Parameters<typeof createDesk>[0]): Promise<void> {
  desk = createDesk(options);
  importing = desk.importing;
  const looking = importing.inspect([file]);
  desk.inspected.open({ ok: true, plan: { tables: [plan], skipped: [] } });
  await looking;
}

/** The worker ends when it is asked what it has read. */
function endBeforeReport(): void {
  const lost = Object.assign(new Error('the engine stopped'), { name: ENGINE_LOST });
  vi.spyOn(desk.importer, 'report').mockRejectedValueOnce(lost);
}

describe('looking at files', () => {
  beforeEach(() => {
    desk = createDesk();
    importing = desk.importing;
  });

  it('opens nothing, and offers mappings chosen before', async () => {
    const looking = importing.inspect([file]);
    expect(state().step).toBe('inspecting');
    desk.inspected.open({ ok: true, plan: { tables: [plan], skipped: [] } });
    await looking;
    expect(state()).toMatchObject({ step: 'mapping', tables: [{ plan, isIncluded: true }] });
    expect(desk.requests[0]?.remembered).toEqual([mapping]);
    expect(desk.opened).toEqual([]);
  });

  it('cancelled, forgets what comes of it later', async () => {
    const looking = importing.inspect([file]);
    await vi.waitFor(() => expect(desk.requests).toHaveLength(1));
    importing.cancel();
    expect(desk.requests[0]?.signal?.aborted).toBe(true);
    desk.inspected.open({ ok: true, plan: { tables: [plan], skipped: [] } });
    expect(desk.importer.letGo).not.toHaveBeenCalled();
    await looking;
    expect(state().step).toBe('picking');
    expect(desk.importer.letGo).toHaveBeenCalledOnce();
  });

  it('cancelled for another file, lets the worker keep that one', async () => {
    const first = importing.inspect([file]);
    await vi.waitFor(() => expect(desk.requests).toHaveLength(1));
    importing.cancel();
    const second = importing.inspect([file]);
    desk.inspected.open({ ok: true, plan: { tables: [plan], skipped: [] } });
    await Promise.all([first, second]);
    expect(desk.importer.letGo).not.toHaveBeenCalled();
  });

  it('says why it failed', async () => {
    const looking = importing.inspect([file]);
    desk.inspected.open({ ok: false, problem: createProblem('file-empty', 'a.csv') });
    await looking;
    expect(state()).toMatchObject({ step: 'failed', problem: { code: 'file-empty' } });
  });

  it('tells how many rows would fit where memory ran out', async () => {
    const looking = importing.inspect([file]);
    await vi.waitFor(() => expect(desk.requests).toHaveLength(1));
    desk.requests[0]?.onProgress?.({ readBytes: 3, totalBytes: 5, rows: 2000 });
    desk.inspected.open({ ok: false, problem: createProblem('out-of-memory', 'a.csv') });
    await looking;
    expect(state().problem).toMatchObject({ code: 'out-of-memory', fittingRows: 1000 });
  });
});

describe('another mapping', () => {
  it('shows at once, and what follows from it when it is known', async () => {
    await reachMapping();
    const other = { ...mapping, isSwapped: true };
    const changing = importing.changeMapping(0, other);
    expect(state()).toMatchObject({ isTrying: true, tables: [{ plan: { mapping: other } }] });
    await changing;
    expect(state()).toMatchObject({ isTrying: false, tables: [{ plan: { rowCount: 9 } }] });
  });

  it('gives way to a newer one, whichever preview comes last', async () => {
    await reachMapping();
    const newer = { ...mapping, duplicates: 'keep-first' as const };
    const both = [
      importing.changeMapping(0, { ...mapping, isSwapped: true }),
      importing.changeMapping(0, newer),
    ];
    await Promise.all(both);
    expect(state().tables[0]?.plan.mapping).toEqual(newer);
  });
});

describe('another mapping that cannot be tried', () => {
  it('is taken back, and said to be', async () => {
    await reachMapping();
    vi.mocked(desk.importer.preview).mockRejectedValueOnce(new Error('no table'));
    await importing.changeMapping(0, { ...mapping, delimiter: '|' });
    expect(state()).toMatchObject({ isTrying: false, isTakenBack: true, tables: [{ plan }] });
  });

  it('is tried from what was last looked at, not from a wish', async () => {
    await reachMapping();
    const changes = [
      importing.changeMapping(0, { ...mapping, preset: 'gtd' }),
      importing.changeMapping(0, { ...mapping, preset: 'acled' }),
    ];
    await Promise.all(changes);
    const bases = vi.mocked(desk.importer.preview).mock.calls.map(([, base]) => base.mapping);
    expect(bases).toEqual([mapping, mapping]);
  });
});

describe('tables that would make no incident', () => {
  it('are left out beside others that do', async () => {
    desk = createDesk();
    importing = desk.importing;
    const rejected = { row: 1, cells: ['Ask Jane'], headline: null, findings: [] };
    const notes = { ...plan, name: 'notes', samples: [rejected] };
    const looking = importing.inspect([file]);
    desk.inspected.open({ ok: true, plan: { tables: [notes, plan], skipped: [] } });
    await looking;
    expect(state().tables.map(({ isIncluded }) => isIncluded)).toEqual([false, true]);
  });
});

describe('a repair', () => {
  const repair = { file: 'a.csv', code: 'number-approximate' as const, row: 3, field: 'killed' };

  it('taken back is in the mapping by which the file is read again, and not in the one that is remembered', async () => {
    await reachMapping();
    desk.openedGate.open(null);
    await importing.load();
    expect(await importing.undoRepair(repair, true)).toBe(true);
    const { file: _, ...undone } = repair;
    expect(desk.opened[1]?.source.files[0]?.mapping?.undone).toEqual([undone]);
    expect(desk.keptFiles.remember).toHaveBeenLastCalledWith([mapping]);
    expect(await importing.undoRepair(repair, false)).toBe(true);
    expect(desk.opened[2]?.source.files[0]?.mapping).toEqual(mapping);
  });

  it('whose report is lost with the worker leaves no older report over it', async () => {
    await reachMapping();
    desk.openedGate.open(null);
    await importing.load();
    expect(state().last).not.toBeNull();
    endBeforeReport();
    expect(await importing.undoRepair(repair, true)).toBe(true);
    expect(state().last).toBeNull();
    expect(await importing.undoRepair(repair, false)).toBe(true);
    expect(desk.opened[2]?.source.files[0]?.mapping).toEqual(mapping);
  });

  it('of a file that is not at hand says so', async () => {
    desk = createDesk();
    expect(await desk.importing.undoRepair(repair, true)).toBe(false);
  });
});

describe('loading', () => {
  it('opens what is ticked, reports, and keeps file and mapping', async () => {
    await reachMapping();
    const loading = importing.load();
    expect(state().step).toBe('loading');
    desk.openedGate.open(null);
    expect(await loading).toBe(true);
    expect(desk.opened[0]?.source.files).toMatchObject([{ name: 'a.csv', mapping }]);
    expect(state()).toMatchObject({
      step: 'picking',
      last: { name: 'a.csv', report, kept: 'kept' },
    });
    expect(desk.keptFiles.remember).toHaveBeenCalledWith([mapping]);
    expect(desk.session.changeSettings).toHaveBeenCalledWith({ keptFileTries: 0 });
  });

  it('shows what is open before the browser has kept it, and another file can be looked at', async () => {
    await reachMapping();
    let endKeeping = (_: 'kept') => {};
    vi.mocked(desk.keptFiles.keep).mockReturnValue(
      new Promise((resolve) => {
        endKeeping = resolve;
      }),
    );
    desk.openedGate.open(null);
    const onOpen = vi.fn();
    const loading = importing.load({ onOpen });
    await vi.waitFor(() => expect(onOpen).toHaveBeenCalled());
    expect(state()).toMatchObject({ step: 'picking', last: null });
    await importing.inspect([file]);
    endKeeping('kept');
    await loading;
    expect(state()).toMatchObject({ step: 'mapping', last: { name: 'a.csv', kept: 'kept' } });
  });

  it('ends when the worker ends before it has told of what is open', async () => {
    await reachMapping();
    endBeforeReport();
    desk.openedGate.open(null);
    const onOpen = vi.fn();
    expect(await importing.load({ onOpen })).toBe(true);
    expect(onOpen).toHaveBeenCalledOnce();
    expect(state()).toMatchObject({ step: 'picking', last: null });
  });

  it('lets rows be published of whose licence nothing is said, when the user says so', async () => {
    await reachMapping();
    desk.openedGate.open(null);
    importing.allowPublishing(true);
    await importing.load();
    expect(desk.opened[0]?.source.manifest.mayPublish).toBe(true);
  });

  it('never lets rows be published whose licence forbids it', async () => {
    await reachMapping();
    const licence = { name: 'Terms', url: 'https://example.org/terms' };
    const strict = { ...plan, preset: { ...plan.preset, licence } };
    importing.store.setState({ tables: [{ plan: strict, isIncluded: true }] });
    desk.openedGate.open(null);
    importing.allowPublishing(true);
    await importing.load();
    expect(desk.opened[0]?.source.manifest.mayPublish).toBe(false);
  });

  it('keeps nothing if the user does not want it', async () => {
    await reachMapping({ keeps: false });
    desk.openedGate.open(null);
    await importing.load();
    expect(state().last?.kept).toBe('off');
    expect(desk.keptFiles.keep).not.toHaveBeenCalled();
  });

  it('says so when the browser has no room for the file, and does not look for it at the next start', async () => {
    await reachMapping({ outcome: 'full' });
    desk.openedGate.open(null);
    await importing.load();
    expect(state().last?.kept).toBe('full');
    expect(desk.session.changeSettings).toHaveBeenCalledWith({ keptFileTries: null });
  });

  it('cancelled, leaves the report of what is open', async () => {
    await reachMapping();
    const loading = importing.load();
    importing.cancel();
    expect(desk.opened[0]?.options?.signal?.aborted).toBe(true);
    desk.openedGate.open(createProblem('cancelled', 'a.csv'));
    expect(await loading).toBe(false);
    expect(state()).toMatchObject({ step: 'picking', last: null, problem: null });
  });

  it('failed, says why and keeps nothing', async () => {
    await reachMapping();
    desk.openedGate.open(createProblem('out-of-memory', 'a.csv'));
    expect(await importing.load()).toBe(false);
    expect(state()).toMatchObject({ step: 'failed', problem: { code: 'out-of-memory' } });
    expect(desk.keptFiles.keep).not.toHaveBeenCalled();
  });

  it('does nothing while no table is ticked', async () => {
    await reachMapping();
    importing.include(0, false);
    expect(await importing.load()).toBe(false);
    expect(desk.opened).toEqual([]);
  });
});

it('lets go of what was looked at when nobody wants it', async () => {
  await reachMapping();
  importing.cancel();
  expect(desk.importer.letGo).toHaveBeenCalledOnce();
});

describe('reading the open files otherwise', () => {
  it('starts from the mapping that they were opened with', async () => {
    await reachMapping();
    desk.openedGate.open(null);
    await importing.load();
    expect(await importing.reopen()).toBe(true);
    expect(state()).toMatchObject({ step: 'mapping', files: [file], tables: [{ plan }] });
  });

  it('is not offered when the files are gone', async () => {
    desk = createDesk();
    expect(await desk.importing.reopen()).toBe(false);
  });

  it('is not offered once other data was opened, whose report is told instead', async () => {
    await reachMapping();
    desk.openedGate.open(null);
    await importing.load();
    const dataset = { manifest: { name: 'Five attacks' } } as Dataset;
    desk.session.store.setState({ dataset });
    await importing.recall();
    expect(state().last).toMatchObject({ name: 'Five attacks', kept: 'off' });
    expect(await importing.reopen()).toBe(false);
    const repair = { file: '', code: 'number-approximate' as const, row: 0, field: '' };
    expect(await importing.undoRepair(repair, true)).toBe(false);
  });

  it('is not offered of kept files that are not the open ones', async () => {
    desk = createDesk();
    importing = desk.importing;
    const dataset = { manifest: { id: 'own', name: 'Five attacks' } } as Dataset;
    desk.session.store.setState({ dataset });
    const repair = { code: 'number-approximate' as const, row: 0, field: '' };
    const kept = {
      manifest: { id: 'kept' },
      files: [{ role: 'incidents', ...file, mapping: { ...mapping, undone: [repair] } }],
    } as unknown as DatasetSource;
    desk.keptFiles.read = async () => kept;
    await importing.recall();
    expect(state().last?.undone).toEqual([]);
    expect(await importing.reopen()).toBe(false);
    expect(await importing.undoRepair({ file: '', ...repair }, true)).toBe(false);
    desk.session.store.setState({ dataset: { manifest: kept.manifest } as Dataset });
    await importing.recall();
    expect(state().last?.undone).toEqual([repair]);
  });
});
