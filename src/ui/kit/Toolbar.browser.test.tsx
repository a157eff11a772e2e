import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Toolbar } from './Toolbar.tsx';

test('Tab comes to what is left where a style folds its stop away', async () => {
  await render(
    <Toolbar label="Tools">
      <div data-open="false" data-testid="folding">
        <button type="button">Fold</button>
      </div>
      <button type="button">Stay</button>
    </Toolbar>,
  );
  const stay = page.getByRole('button', { name: 'Stay' });
  await expect.element(stay).toHaveAttribute('tabindex', '-1');
  (page.getByTestId('folding').element() as HTMLElement).style.display = 'none';
  await expect.element(stay).toHaveAttribute('tabindex', '0');
  await userEvent.keyboard('{Tab}');
  await expect.element(stay).toHaveFocus();
});
