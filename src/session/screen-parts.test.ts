import { describe, expect, it, vi } from 'vitest';
import { createScreenParts } from './screen-parts.ts';

const settle = () => new Promise<void>((resolve) => queueMicrotask(resolve));
const city = { category: 'city' };

describe('parts of the screen', () => {
  it('are all there until the first tells that it is', () => {
    const parts = createScreenParts(() => undefined);
    expect(parts.has(city)).toBe(true);
    parts.add('map');
    expect(parts.has(city)).toBe(false);
    expect(parts.has('map')).toBe(true);
  });

  it('ask once for all that came after the last question, and not for what it had', async () => {
    const onMissing = vi.fn();
    const parts = createScreenParts(onMissing);
    parts.remember();
    parts.add('map');
    await settle();
    expect(onMissing).not.toHaveBeenCalled();
    parts.remember();
    parts.add(city);
    parts.add({ category: 'group' });
    await settle();
    expect(onMissing).toHaveBeenCalledOnce();
    parts.remember();
    parts.add(city);
    await settle();
    expect(onMissing).toHaveBeenCalledOnce();
  });

  it('stay as long as one of their kind is there, and ask nothing when they go', async () => {
    const onMissing = vi.fn();
    const parts = createScreenParts(onMissing);
    const [first, second] = [parts.add(city), parts.add(city)];
    parts.remember();
    first();
    expect(parts.has(city)).toBe(true);
    second();
    expect(parts.has(city)).toBe(false);
    await settle();
    expect(onMissing).not.toHaveBeenCalled();
  });
});
