import type { Locator, Page } from '@playwright/test';
import { expect } from './driver.ts';

/** The page as its user names it: regions, fields and buttons by role and name. */
export class Screen {
  readonly page: Page;
  readonly summary: Locator;
  readonly map: Locator;
  readonly timeline: Locator;
  readonly filters: Locator;
  readonly incidents: Locator;
  readonly details: Locator;
  readonly from: Locator;
  readonly to: Locator;
  readonly search: Locator;

  constructor(page: Page) {
    this.page = page;
    this.summary = page.getByRole('status', { name: 'Summary' });
    this.map = page.getByRole('region', { name: 'Map', exact: true });
    this.timeline = page.getByRole('region', { name: 'Timeline' });
    this.filters = page.getByRole('region', { name: 'Filters' });
    this.incidents = page.getByRole('region', { name: 'Incidents' });
    this.details = page.getByRole('region', { name: 'Details' });
    this.from = page.getByLabel('From', { exact: true });
    this.to = page.getByLabel('To', { exact: true });
    this.search = page.getByRole('searchbox', { name: 'Search incidents' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  facet(name: string): Locator {
    return this.filters.getByRole('group', { name, exact: true });
  }

  value(facet: string, value: string): Locator {
    return this.facet(facet).getByRole('checkbox', { name: new RegExp(`^${value}`) });
  }

  row(title: string): Locator {
    return this.incidents.getByRole('row').filter({ hasText: title });
  }

  /** Waits until so many incidents are shown, in the Summary and in the table alike. */
  async shows(count: number): Promise<void> {
    await expect(this.summary).toHaveAttribute('data-shown', String(count));
    if (await this.incidents.isVisible())
      await expect(this.incidents.getByRole('table')).toHaveAttribute(
        'aria-rowcount',
        String(count + 1),
      );
  }

  async hasDates(from: string, to: string): Promise<void> {
    await expect(this.summary).toHaveAttribute('data-from', from);
    await expect(this.summary).toHaveAttribute('data-to', to);
    await expect(this.from).toHaveValue(from);
    await expect(this.to).toHaveValue(to);
  }

  async hasMarks(count: number): Promise<void> {
    await expect(this.map).toHaveAttribute('data-marks', String(count));
  }

  /** What the map shows: west, south, east, north. */
  async bounds(): Promise<readonly number[]> {
    return ((await this.map.getAttribute('data-bounds')) ?? '').split(',').map(Number.parseFloat);
  }

  /** Types a date range as a user does: both fields, both days included. */
  async type(from: string, to: string): Promise<void> {
    await this.from.fill(from);
    await this.to.fill(to);
  }
}
