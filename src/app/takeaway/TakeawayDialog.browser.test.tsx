import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type Briefing, EMPTY_BRIEFING } from '../../core/briefing/briefing.ts';
import { EMPTY_SCENE, type Scene } from '../../core/briefing/scene.ts';
import type { PresetId } from '../../core/model/mapping.ts';
import type { Assets, TilePainter } from '../../core/model/ports.ts';
import { startSessionOn } from '../../session/session-on-text.ts';
import { SessionContext } from '../../ui/use-session.ts';
import type { TakeawayFormat } from './choice.ts';
import { TakeawayDialog } from './TakeawayDialog.tsx';

const csv = [
  'id,title,date,city,latitude,longitude',
  'one,First,2015-01-09,Paris,48.85,2.35',
  'two,Second,2015-11-13,Paris,48.85,2.37',
  'three,Third,2017-06-07,Tehran,35.69,51.42',
].join('\n');

const nowhere: Assets = { read: () => Promise.reject(new Error('no template here')) };
const painter: TilePainter = {
  paint: () => Promise.reject(new Error('no basemap here')),
  whole: async () => {},
  watch: () => () => {},
};

const scene = (id: string, part: Partial<Scene> = {}): Scene => ({
  ...EMPTY_SCENE,
  id,
  title: `Scene ${id}`,
  ...part,
});

async function show(
  format: TakeawayFormat,
  scenes: readonly Scene[] = [],
  {
    mayPublish = true,
    preset = null,
  }: { readonly mayPublish?: boolean; readonly preset?: PresetId | null } = {},
) {
  const session = await startSessionOn(csv);
  const { dataset } = session.store.getState();
  if (dataset === null) throw new Error('nothing is open');
  const manifest = { ...dataset.manifest, mayPublish, ...(preset !== null && { preset }) };
  session.store.setState({ dataset: { ...dataset, manifest } });
  const briefing: Briefing = { ...EMPTY_BRIEFING, marking: 'TLP:GREEN', scenes };
  const onClose = vi.fn();
  await render(
    <SessionContext value={session}>
      <TakeawayDialog
        format={format}
        briefing={briefing}
        assets={nowhere}
        painter={painter}
        onClose={onClose}
      />
    </SessionContext>,
  );
  return { onClose };
}

const contents = () => page.getByRole('region', { name: 'What the file will hold' });
const choose = (label: string) => page.getByRole('combobox', { name: label });

test('a briefing without scenes offers the screen alone, and asks about no notes', async () => {
  await show('pptx');
  await expect.element(contents()).toHaveTextContent('1 slide with text that can be edited');
  await expect.element(contents()).toHaveTextContent('Marked TLP:GREEN.');
  await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
});

test('notes are left out unless they are asked for, and the contents say which', async () => {
  await show('pptx', [scene('a', { notes: 'For me alone' }), scene('b', { isHidden: true })]);
  await expect.element(contents()).toHaveTextContent('The notes are left out.');
  await page.getByRole('checkbox', { name: 'Include the notes' }).click();
  await expect.element(contents()).toHaveTextContent('The notes are in it.');
});

test('a marking can be taken off, and a scene keeps its own', async () => {
  await show('png', [scene('a', { marking: 'TLP:RED' })]);
  await choose('Marking').selectOptions('None');
  await expect.element(contents()).toHaveTextContent('Not marked.');
  await choose('Marking').selectOptions('TLP:AMBER');
  await expect.element(contents()).toHaveTextContent('Marked TLP:AMBER.');
});

test('one file says how many incidents it will hold, hidden scenes, and what is rounded', async () => {
  const paris = { ...EMPTY_SCENE.view, sets: { city: ['Paris'] } };
  await show('html', [scene('a', { view: paris }), scene('b', { isHidden: true })]);
  await expect.element(contents()).toHaveTextContent('2 of 3 incidents');
  await expect.element(contents()).toHaveTextContent('A briefing of 1 scene.');
  await expect.element(contents()).toHaveTextContent('1 hidden scene is left out.');
  await choose('Incidents in the file').selectOptions('All 3');
  await expect.element(contents()).toHaveTextContent('3 of 3 incidents');
  await choose('Coordinates').selectOptions('Rounded to about 10 km');
  await expect.element(contents()).toHaveTextContent('Coordinates rounded to about 10 km.');
});

test('rows that their terms forbid to publish are no choice, and the contents say why', async () => {
  await show('html', [scene('a')], { mayPublish: false });
  await expect
    .element(contents())
    .toHaveTextContent(
      'No incident: the terms of this dataset (none) forbid to publish its 3 rows.',
    );
  await expect.element(choose('Incidents in the file')).not.toBeInTheDocument();
});

test('rows of a file without terms are left out until their owner gives them', async () => {
  await show('html', [], { mayPublish: false, preset: 'generic' });
  await expect
    .element(contents())
    .toHaveTextContent('No incident: the file does not state whether its 3 rows may be published.');
  await page.getByRole('checkbox', { name: 'These rows may be given on' }).click();
  await expect.element(contents()).toHaveTextContent('3 of 3 incidents');
});

test('a file that cannot be made says why, and the dialog can be used again', async () => {
  await show('html', [scene('a')]);
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('The file could not be made: no template here. Nothing was changed.');
  await expect.element(save).toBeEnabled();
});
