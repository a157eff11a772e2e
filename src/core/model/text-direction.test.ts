import { expect, it } from 'vitest';
import { isRightToLeft } from './text-direction.ts';

it('reads a text as its first letter says', () => {
  const rightToLeft = ['هجوم‌ها', '5 هجمات', '«סוף»', 'وقعت in June'];
  const leftToRight = ['', '3–20', 'June: הגל', 'Édouard', '六月'];
  expect(rightToLeft.filter(isRightToLeft)).toEqual(rightToLeft);
  expect(leftToRight.filter(isRightToLeft)).toEqual([]);
});
