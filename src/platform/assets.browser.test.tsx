import { afterEach, describe, expect, test, vi } from 'vitest';
import { AssetError, createAssets } from './assets.ts';

const { read } = createAssets();

/** An inert block as the single-file build writes it. */
async function addBlock(path: string, text: string): Promise<HTMLScriptElement> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const block = document.createElement('script');
  block.type = 'application/octet-stream';
  block.dataset.asset = path;
  block.dataset.encoding = 'gzip-base64';
  block.textContent = btoa(String.fromCharCode(...bytes));
  document.body.append(block);
  return block;
}

afterEach(() => {
  vi.restoreAllMocks();
  for (const block of document.querySelectorAll('script[data-asset]')) block.remove();
});

describe('in a single file', () => {
  test('an asset is decoded from its block, without a request', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    await addBlock('data/other.csv', 'not this one');
    await addBlock('data/incidents.csv', 'id,title\n1,"Zaventem – départ"\n');
    const blob = await read('data/incidents.csv');
    expect(await blob.text()).toBe('id,title\n1,"Zaventem – départ"\n');
    expect(fetched).not.toHaveBeenCalled();
  });

  test('a damaged block is an error that names the path', async () => {
    const block = await addBlock('data/incidents.csv', 'id,title\n');
    block.textContent = `${block.textContent?.slice(0, 12)}`;
    await expect(read('data/incidents.csv')).rejects.toThrow(/data\/incidents\.csv/);
    block.textContent = '%%%';
    await expect(read('data/incidents.csv')).rejects.toBeInstanceOf(AssetError);
  });

  test('a path with quotes finds nothing and breaks nothing', async () => {
    await addBlock('data/incidents.csv', 'id\n');
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status: 404 }));
    await expect(read('x"],script[data-asset="data/incidents.csv')).rejects.toThrow('404');
  });
});

describe('from a server', () => {
  test('an asset is fetched beside the page', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('bytes'));
    expect(await (await read('data/manifest.json')).text()).toBe('bytes');
    expect(String(fetched.mock.calls[0]?.[0])).toBe(
      new URL('data/manifest.json', document.baseURI).href,
    );
  });

  test('a refusal says path and status', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status: 404 }));
    await expect(read('data/gone.csv')).rejects.toMatchObject({
      path: 'data/gone.csv',
      status: 404,
    });
  });

  test('no answer at all says path and no status', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(read('data/gone.csv')).rejects.toMatchObject({
      path: 'data/gone.csv',
      status: null,
    });
  });

  test.each(['https://other.example/x.csv', '//other.example/x.csv', '../x.csv', '/x.csv'])(
    'asks nobody for %s, which is not below the folder of the page',
    async (path) => {
      const base = document.createElement('base');
      base.href = '/maps/atlas/';
      document.head.append(base);
      const fetched = vi.spyOn(globalThis, 'fetch');
      await expect(read(path)).rejects.toBeInstanceOf(AssetError);
      expect(fetched).not.toHaveBeenCalled();
      base.remove();
    },
  );
});
