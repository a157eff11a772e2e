import { MapContainer } from 'react-leaflet';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { OnlineTiles } from './OnlineTiles.tsx';
import type { TileHealth } from './online-grid.ts';
import type { TileTemplate } from './tile-template.ts';
import './leaflet.css';

/** A picture that is there at once, whatever tile is asked for. */
const GOOD = `${URL.createObjectURL(
  new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>'], {
    type: 'image/svg+xml',
  }),
)}#{z}/{x}/{y}`;
const PAGE = `${URL.createObjectURL(new Blob(['<h1>Please log in</h1>'], { type: 'text/html' }))}#{z}/{x}/{y}`;

async function showTiles(text: string, waitMs?: number) {
  const health: TileHealth[] = [];
  const onHealth = (next: TileHealth) => health.push(next);
  const template: TileTemplate = { text, host: 'tiles.example' };
  await render(
    <MapContainer center={[45, 20]} zoom={4} style={{ width: 600, height: 400 }}>
      <OnlineTiles template={template} onHealth={onHealth} {...(waitMs && { waitMs })} />
    </MapContainer>,
  );
  return health;
}

const images = () => [...document.querySelectorAll<HTMLImageElement>('img.leaflet-tile')];

describe('OnlineTiles', () => {
  test('shows pictures without a word for assistive technology, and tells the service only our host', async () => {
    const health = await showTiles(GOOD);
    await vi.waitFor(() => expect(health).toEqual(['good']));
    expect(images().length).toBeGreaterThan(4);
    for (const image of images()) {
      expect(image.alt).toBe('');
      expect(image.referrerPolicy).toBe('origin');
      expect(image.naturalWidth).toBe(256);
    }
  });

  test('tells when tiles are missing, and after some in a row that it is over', async () => {
    const health = await showTiles(PAGE);
    await vi.waitFor(() => expect(health).toContain('over'));
    expect(health.slice(0, 6)).toEqual([...Array(5).fill('some-missing'), 'over']);
  });

  test('waits for a slow service no longer than it was told to, and stops asking', async () => {
    const isAsked = vi.spyOn(HTMLImageElement.prototype, 'src', 'set').mockImplementation(() => {});
    try {
      const health = await showTiles(GOOD, 30);
      expect(isAsked).toHaveBeenCalled();
      await vi.waitFor(() => expect(health).toContain('over'));
    } finally {
      isAsked.mockRestore();
    }
  });
});
