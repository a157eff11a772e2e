/** Words of the details while no incident is open. */
export const details = {
  title: 'Details',
  nothingSelected:
    'Select an incident on the map, on the timeline or in the table to read what happened, and who says so.',
  notFound: 'The open dataset has no incident with this id:',
};
