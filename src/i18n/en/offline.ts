/** Words about a new version of the app. */
export const offline = {
  newVersion:
    'A new version of this app is ready. It opens once all its windows were closed; your work stays here until then.',
  takeOver: 'Reload with the new version',
  later: 'Later',
};
