import type { Plugin } from 'vite';
import { contentPolicy } from '../policy.mjs';

/** Puts a policy behind the charset of a built page, before anything that it has to govern. */
export function withPolicy(html: string, policy: string): string {
  const charset = '<meta charset="utf-8" />';
  if (!html.includes(charset)) throw new Error(`index.html must hold ${charset}`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html.replace(charset, () => `${charset}\n    ${meta}`);
}

/** The served build carries its policy itself, so that it holds on any static host. */
export function contentPolicyPlugin(): Plugin {
  return {
    name: 'atlas:content-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, contentPolicy()) },
  };
}
