/**
 * The content policy that every way to open the app carries.
 * `scripts` and `styles` are hash sources for inline blocks; without them only our own files may run.
 * `images` adds a source of pictures: `https:` on the page of online tiles, and nowhere else.
 *
 * @param {{ scripts?: string[], styles?: string[], connect?: string, images?: string }} [options]
 */
export function contentPolicy({
  scripts = ["'self'"],
  styles = ["'self'"],
  connect = "'self'",
  images = '',
} = {}) {
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')}`,
    `img-src 'self' data: blob:${images && ` ${images}`}`,
    "font-src 'self'",
    `connect-src ${connect}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    'trusted-types default',
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** The page that may load map tiles from other hosts, beside `index.html`. */
export const onlinePage = { name: 'online.html', policy: contentPolicy({ images: 'https:' }) };

/** What a server should send with every file; a `<meta>` cannot say `frame-ancestors`. */
export const policyHeaders = {
  'Content-Security-Policy': `${contentPolicy()}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Likewise for the page of online tiles. */
export const onlineHeaders = {
  ...policyHeaders,
  'Content-Security-Policy': `${onlinePage.policy}; frame-ancestors 'none'`,
};
