import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { Difference } from './Difference.tsx';

test.each(['ltr', 'rtl'])('a sign stands before its count in %s text', async (dir) => {
  const { container } = await render(
    <p dir={dir}>
      <Difference by={4} />
    </p>,
  );
  const walk = document.createTreeWalker(
    container.querySelector('b') ?? container,
    NodeFilter.SHOW_TEXT,
  );
  const text = walk.nextNode() as Text;
  const leftOf = (offset: number) => {
    const range = document.createRange();
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    return range.getBoundingClientRect().left;
  };
  expect(text.data).toBe('+4');
  expect(leftOf(0)).toBeLessThan(leftOf(1));
});
