/** One value in the wrapping that databases give it. */
import { isObject, type JsonObject } from './json-groups.ts';

const TYPED = /^\$(?:date|oid|uuid|number\w{1,10})$/;
const SPARQL_TYPES: ReadonlySet<unknown> = new Set(['uri', 'literal', 'typed-literal', 'bnode']);
const SPARQL_NAMES: ReadonlySet<string> = new Set(['type', 'value', 'datatype', 'xml:lang']);

/** What stands in `{"$date": …}` of MongoDB and `{"type": "literal", "value": …}` of SPARQL; `undefined` for every other object. */
export function unwrapScalar(value: JsonObject): unknown {
  const names = Object.keys(value);
  const [only = ''] = names;
  if (names.length === 1 && TYPED.test(only)) {
    const inner = value[only];
    return isObject(inner) ? unwrapScalar(inner) : inner;
  }
  const isSparql = SPARQL_TYPES.has(value.type) && typeof value.value === 'string';
  return isSparql && names.every((name) => SPARQL_NAMES.has(name)) ? value.value : undefined;
}
