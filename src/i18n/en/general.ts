/** Words of the frame: top bar, menus, settings, help. */
export const general = {
  appName: 'Incident Atlas',
  loading: 'Reading the dataset…',
  commands: {
    undo: 'Undo',
    redo: 'Redo',
    resetAll: 'Reset all',
    search: 'Search incidents',
    play: 'Play',
    nextIncident: 'Next incident',
    previousIncident: 'Previous incident',
    closeDetails: 'Close details',
    wholeMap: 'Show the whole map',
    toggleTheme: 'Light or dark',
    settings: 'Settings',
    help: 'Keyboard and help',
    share: 'Share…',
  },
};
