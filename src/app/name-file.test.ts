import { describe, expect, it } from 'vitest';
import { nameFile } from './name-file.ts';

describe('a file name from a stranger’s words', () => {
  it.each([
    ['Five cities, 2012–2017', 'Five-cities-2012-2017.csv'],
    ['iraq-2019.csv', 'iraq-2019.csv'],
    ['../../etc/passwd', 'etc-passwd.csv'],
    ['<img src=x onerror=alert(1)>', 'img-src-x-onerror-alert-1.csv'],
    ['.htaccess', 'htaccess.csv'],
    ['بغداد', 'بغداد.csv'],
    ['\u202Egnp.exe', 'gnp.exe.csv'],
    ['///', 'incidents.csv'],
  ])('%s is saved as %s', (words, name) => {
    expect(nameFile(words, '.csv')).toBe(name);
  });

  it('is never longer than a file system allows', () => {
    expect(nameFile('a'.repeat(500), '.csv')).toHaveLength(64);
  });
});
