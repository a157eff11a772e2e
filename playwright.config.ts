import { defineConfig } from '@playwright/test';
import type { Edition } from './e2e/driver.ts';
import { findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();

export default defineConfig<{ edition: Edition }>({
  testDir: 'e2e',
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    // A worker would answer in the place of the server that a journey speaks of.
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: executablePath ? { executablePath } : {},
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: '0' },
    wait: { stdout: /is at (?<atlas_url>http:\S+)/ },
  },
  projects: [
    { name: 'served', use: { edition: 'served' } },
    { name: 'single', use: { edition: 'single' }, grep: /@single/ },
  ],
});
