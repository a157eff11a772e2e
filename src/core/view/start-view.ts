/** How a dataset that takes the place of another one is looked at first. */
import type { Dataset } from '../model/dataset.ts';
import { type Action, resetAll, setEncoding } from './actions.ts';
import { COLOUR_CATEGORIES, type View } from './view.ts';

function hasTerms(dataset: Dataset, category: string): boolean {
  const schema = dataset.categories.find(({ id }) => id === category);
  return (
    schema?.values.some((value, code) => value !== '' && (schema.totals[code] ?? 0) > 0) === true
  );
}

/** Colours by a category that the dataset knows something of, if there is one; the chosen one stays if it is. */
function fitEncoding(dataset: Dataset): Action {
  return (view) => {
    if (hasTerms(dataset, view.encoding.colour)) return view;
    const colour = COLOUR_CATEGORIES.find((category) => hasTerms(dataset, category));
    return colour === undefined ? view : setEncoding({ colour })(view);
  };
}

/** Without the filters and the selection that were about the dataset before; with those that the new one starts with. */
export function startView(dataset: Dataset): Action {
  return (view: View) =>
    fitEncoding(dataset)({
      ...resetAll()(view),
      selection: null,
      sets: dataset.manifest.startSets ?? {},
    });
}
