import type { Headline, Incident } from '../../core/model/incident.ts';
import type { Position } from '../../core/model/place.ts';
import { ACCOUNTS } from '../../core/model/report.ts';
import type { IncidentMessages } from '../../i18n/incident-messages.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { labelCategory, labelTerm } from '../../i18n/term-label.ts';
import { type ClaimEntry, listClaims } from './claim-entries.ts';
import { wordClaim } from './claim-words.ts';

/** One line of the list of facts; `notes` stand smaller under the text. All plain. */
export interface FactRow {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly notes: readonly string[];
  readonly entries?: readonly ClaimEntry[];
}

/** The column that says how a position was found; it is shown with the place and not among the other columns. */
export const BASIS_COLUMN = 'coordinate_basis';

/** Categories that the rows for place and claim speak of already. */
const SPOKEN_OF = ['city', 'territory', 'placePrecision', 'claimStatus', 'attackType', ACCOUNTS];
const FIRST = ['group', 'weapon', 'target', 'outcome'];

/** What is known of an incident besides its figures: what, where, who says so, and every further category. */
export function listFacts(
  incident: Incident,
  messages: IncidentMessages,
  { language, bearing }: { readonly language: string; readonly bearing: string | null },
): readonly FactRow[] {
  const { headline } = incident;
  const { details } = messages;
  const fact = (key: string, label: string, text: string): FactRow => ({
    key,
    label,
    text,
    notes: [],
  });
  const category = (id: string): FactRow =>
    fact(id, plainText(labelCategory(messages, id)), wordTerms(headline, id, messages));
  const has = (id: string) => Object.hasOwn(headline.terms, id);
  const own = Object.keys(headline.terms).filter(
    (id) => !SPOKEN_OF.includes(id) && !FIRST.includes(id),
  );
  const [status = ''] = termsOf(headline, 'claimStatus');
  const group = termsOf(headline, 'group').filter((term) => term !== '');
  const { claim, attribution } = wordClaim(
    plainText(status),
    plainText(group.join('; ')),
    messages,
  );
  const said = listClaims(incident.claims, headline.when, language);
  return [
    ...(has('attackType')
      ? [fact('what', details.rows.what, wordTerms(headline, 'attackType', messages))]
      : []),
    wordPlace(incident, messages, bearing),
    ...(has('claimStatus') || incident.claims.length > 0
      ? [
          withEntries(fact('claim', details.rows.claim, claim), said.claim, details.noClaim),
          withEntries(
            fact('attribution', details.rows.attribution, attribution),
            said.attribution,
            details.noAttribution,
          ),
        ]
      : []),
    ...[...FIRST.filter(has), ...own].map(category),
  ];
}

/** A list says more than "none recorded", and does not contradict it. */
function withEntries(row: FactRow, entries: readonly ClaimEntry[], none: string): FactRow {
  if (entries.length === 0) return row;
  const isContradicted = row.text === none && entries.some(({ isDoubt }) => !isDoubt);
  return { ...row, text: isContradicted ? '' : row.text, entries };
}

function wordPlace(
  incident: Incident,
  messages: IncidentMessages,
  bearing: string | null,
): FactRow {
  const { headline, place, municipality, others } = incident;
  const { details } = messages;
  const known = (id: string) =>
    termsOf(headline, id)
      .filter((term) => term !== '')
      .join('; ');
  const names = [place, municipality, known('city'), known('territory')]
    .map(plainText)
    .filter((name, i, all) => name.trim() !== '' && all.indexOf(name) === i);
  const precision = details.precision[headline.placePrecision];
  const basis = others.find(({ name }) => name === BASIS_COLUMN)?.value;
  const notes =
    headline.position === null
      ? [details.precision.none]
      : [`${precision} · ${wordPosition(headline.position, details)}`];
  if (bearing !== null) notes.unshift(bearing);
  if (basis !== undefined && headline.position !== null) notes.push(wordBasis(basis, details));
  return {
    key: 'where',
    label: details.rows.where,
    text: names.join(', ') || details.notKnown,
    notes,
  };
}

/** "48.8630 N 2.3706 E". */
function wordPosition(
  [longitude, latitude]: Position,
  details: IncidentMessages['details'],
): string {
  return details.coordinate(
    Math.abs(latitude).toFixed(4),
    latitude < 0 ? 'S' : 'N',
    Math.abs(longitude).toFixed(4),
    longitude < 0 ? 'W' : 'E',
  );
}

function wordBasis(basis: string, details: IncidentMessages['details']): string {
  const own = Object.hasOwn(details.coordinateBasis, basis)
    ? details.coordinateBasis[basis]
    : undefined;
  return own ?? details.otherBasis(plainText(basis));
}

function termsOf({ terms }: Headline, category: string): readonly string[] {
  return (Object.hasOwn(terms, category) ? terms[category] : undefined) ?? [''];
}

/** All values of a category as shown. */
export function wordTerms(headline: Headline, category: string, messages: Messages): string {
  return termsOf(headline, category)
    .map((term) => plainText(labelTerm(messages, category, term)))
    .join('; ');
}
