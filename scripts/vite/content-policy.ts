import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { contentPolicy, onlinePage } from '../policy.mjs';

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

/** The same page once more, with a policy that allows pictures from other hosts and a mark by which the app knows it. */
export function onlinePagePlugin(): Plugin {
  const asOnline = (html: string) => html.replace('<html ', '<html data-online ');
  return {
    name: 'atlas:online-page',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.replace(/[?#].*$/, '') !== `/${onlinePage.name}`) return next();
        const html = asOnline(readFileSync('index.html', 'utf8'));
        server.transformIndexHtml('/', html).then((page) => response.end(page), next);
      });
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const html = asOnline(String(page.source)).replace(
          contentPolicy(),
          () => onlinePage.policy,
        );
        if (!html.includes(onlinePage.policy) || !html.includes('<html data-online '))
          throw new Error('index.html has changed: its online page cannot be made.');
        this.emitFile({ type: 'asset', fileName: onlinePage.name, source: html });
      },
    },
  };
}
