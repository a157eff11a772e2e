/** Keeps the screen awake while something is shown. Where a browser has no wake lock, nothing happens. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isWanted = true;

  async function request(): Promise<void> {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
    try {
      const granted = await navigator.wakeLock.request('screen');
      if (isWanted) lock = granted;
      else await granted.release();
    } catch {
      // Low battery or no leave: the show goes on.
    }
  }

  // The browser lets go when the page is hidden.
  const onVisibility = () => void request();
  document.addEventListener('visibilitychange', onVisibility);
  void request();
  return function letSleep() {
    isWanted = false;
    document.removeEventListener('visibilitychange', onVisibility);
    void lock?.release();
  };
}
