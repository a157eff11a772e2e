import type { Plugin } from 'vite';

/** What React offers and nobody here asks for. Its modules are CommonJS, of which a bundler keeps all that is exported. */
const unused = [
  ...['Activity', 'Children', 'Profiler', 'PureComponent', 'ViewTransition', '__COMPILER_RUNTIME'],
  ...['addTransitionType', 'cache', 'cacheSignal', 'cloneElement', 'unstable_useCacheRefresh'],
  ...['useActionState', 'useOptimistic', 'useTransition'],
  ...['browser', 'hydrateRoot', 'preconnect', 'prefetchDNS', 'preinit', 'preinitModule', 'preload'],
  ...['preloadModule', 'requestFormReset', 'unstable_batchedUpdates', 'useFormState'],
  ...['useFormStatus', 'unstable_forceFrameRate', 'unstable_next', 'unstable_runWithPriority'],
  'unstable_wrapCallback',
].join('|');

const exported = new RegExp(
  `\\nexports\\.(?:${unused}) = (?:\\w+;|(?:function|\\{)[\\s\\S]*?\\n\\};)`,
  'g',
);
const imported = new RegExp(
  `import\\s*\\{[^}]*\\b(?:${unused})\\b[^}]*\\}\\s*from\\s*['"](?:react|react-dom|react-dom/client|scheduler)['"]`,
);

/** Switches of `hydrateRoot` and `ViewTransition`. Without these two they stay off; where nothing turns them on, the minifier sees it and drops what hangs on them. */
const switched = /\b(?:isHydrating|shouldStartViewTransition) = ![01](?=[);])/g;

/**
 * Ways that nothing leads to once the exports above are gone: taking over a page that a server wrote, `Activity` and
 * `ViewTransition`. Each answers `null`, which its callers read as "nothing there", and the minifier drops whatever
 * only they led to. What a component could still ask for by an attribute is none of them.
 */
export const ways: readonly string[] = [
  ...['popHydrationState', 'prepareToHydrateHostInstance', 'throwOnHydrationMismatch'],
  ...['queueHydrationError', 'resetHydrationState', 'upgradeHydrationErrorsToRecoverable'],
  ...['updateDehydratedSuspenseComponent', 'mountHostRootWithoutHydrating'],
  ...['clearHydrationBoundary', 'hideOrUnhideDehydratedBoundary', 'getParentHydrationBoundary'],
  ...['commitActivityHydrationCallbacks', 'commitSuspenseHydrationCallbacks'],
  ...['retryDehydratedSuspenseBoundary', 'retryIfBlockedOn', 'queueIfContinuousEvent'],
  ...['clearIfContinuousEvent', 'attemptExplicitHydrationTarget'],
  ...['getSuspenseInstanceFromFiber', 'getActivityInstanceFromFiber', 'updateActivityComponent'],
  ...['applyViewTransitionToHostInstances', 'applyViewTransitionToHostInstancesRecursive'],
  ...['restoreViewTransitionOnHostInstances', 'measureViewTransitionHostInstancesRecursive'],
  ...['restoreViewTransitionName', 'startViewTransition', 'scheduleViewTransitionEvent'],
  ...['getViewTransitionName', 'getViewTransitionClassName', 'commitAfterMutationEffectsOnFiber'],
];

const bodies = new RegExp(
  `\\nfunction ((?:${[...ways, '(?:track|commit|restore|measure)\\w*ViewTransitions'].join('|')})\\([^)]*\\)) \\{[\\s\\S]*?\\n\\}`,
  'g',
);

/** What a `Suspense` shows of a page that a server wrote. */
const unfinished = /\b\w+(?:\.memoizedState)?\.dehydrated\b/g;

/** One of React's modules without the parts that are left out here. */
export function leaveOut(code: string): string {
  return code
    .replace(exported, '')
    .replace(switched, '0')
    .replace(bodies, '\nfunction $1 {\n  return null;\n}')
    .replace(unfinished, 'null');
}

/** Builds with those of React's exports that are in use; whoever imports another one fails the build. */
export function reactPartsPlugin(): Plugin {
  return {
    name: 'atlas:react-parts',
    apply: 'build',
    transform: {
      filter: { id: /\.[cm]?[jt]sx?$/ },
      handler(code, id) {
        if (imported.test(code)) this.error(`${id} imports a part of React that is left out here.`);
        return /\/(?:react|react-dom|scheduler)\/cjs\/[a-z-]+\.production\.js$/.test(id)
          ? leaveOut(code)
          : null;
      },
    },
  };
}
