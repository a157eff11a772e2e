import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { startSessionOn } from '../session/session-on-text.ts';
import { SessionContext } from '../ui/use-session.ts';
import { KeptData } from './KeptData.tsx';

test('all is cleared by two answers, not by one key that is held', async () => {
  const clear = vi.fn(async () => false);
  await render(
    <SessionContext value={await startSessionOn('id,date\na,2017-06-01')}>
      <KeptData clear={clear} forget={async () => {}} onDone={() => {}} />
    </SessionContext>,
  );
  await userEvent.tab();
  while (document.activeElement?.textContent !== 'Clear everything') await userEvent.tab();
  await userEvent.keyboard('{Enter>4/}');
  await expect.element(page.getByRole('button', { name: /^Yes, clear/ })).toHaveFocus();
  expect(clear).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/did not let the app clear/)).toBeVisible();
  expect(clear).toHaveBeenCalledOnce();
});
