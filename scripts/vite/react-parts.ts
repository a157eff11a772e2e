import type { Plugin } from 'vite';

/** What React offers and nobody here asks for. Its modules are CommonJS, of which a bundler keeps all that is exported. */
const unused = [
  ...['Activity', 'Children', 'Profiler', 'PureComponent', 'ViewTransition', '__COMPILER_RUNTIME'],
  ...['addTransitionType', 'cache', 'cacheSignal', 'cloneElement', 'unstable_useCacheRefresh'],
  ...['useActionState', 'useOptimistic'],
  ...['browser', 'preconnect', 'prefetchDNS', 'preinit', 'preinitModule', 'preload'],
  ...['preloadModule', 'requestFormReset', 'unstable_batchedUpdates', 'useFormState'],
  ...['useFormStatus', 'unstable_forceFrameRate', 'unstable_next', 'unstable_runWithPriority'],
  'unstable_wrapCallback',
].join('|');

const exported = new RegExp(
  `\\nexports\\.(?:${unused}) = (?:\\w+;|(?:function|\\{)[\\s\\S]*?\\n\\};)`,
  'g',
);
const imported = new RegExp(
  `import\\s*\\{[^}]*\\b(?:${unused})\\b[^}]*\\}\\s*from\\s*['"](?:react|react-dom|scheduler)['"]`,
);

/** Builds with those of React's exports that are in use; whoever imports another one fails the build. */
export function reactPartsPlugin(): Plugin {
  return {
    name: 'atlas:react-parts',
    apply: 'build',
    transform: {
      filter: { id: /\.[cm]?[jt]sx?$/ },
      handler(code, id) {
        if (imported.test(code)) this.error(`${id} imports a part of React that is left out here.`);
        return /\/(?:react|react-dom|scheduler)\/cjs\/(?:react|react-dom|scheduler)\.production\.js$/.test(
          id,
        )
          ? code.replace(exported, '')
          : null;
      },
    },
  };
}
