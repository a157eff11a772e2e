import { minify } from 'terser';
import type { Plugin } from 'vite';
import { writePlainImports } from './plain-imports.ts';

/** Smaller files gain less than the time costs. */
const LEAST_CHARACTERS = 8000;

/** Goes over finished scripts once more: another minifier finds a sixtieth that the bundler's own leaves. */
export function squeezePlugin(): Plugin {
  return {
    name: 'atlas:squeeze',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      async handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || chunk.code.length < LEAST_CHARACTERS) continue;
          const { code } = await minify(chunk.code, {
            module: true,
            ecma: 2020,
            compress: {
              passes: 3,
              unsafe_arrows: true,
              // Nothing that every visitor loads calls a function of an object with `new`.
              unsafe_methods: chunk.isEntry,
              pure_getters: true,
              keep_fargs: false,
            },
          });
          if (code !== undefined) chunk.code = writePlainImports(code);
        }
      },
    },
  };
}
