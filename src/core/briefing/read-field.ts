/** Reads one field of an object from a stranger: what fits its schema, else a stand-in and a finding. */
import * as v from 'valibot';
import type { BriefingFinding, BriefingFindingCode } from './briefing-finding.ts';

export type StrangerObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is StrangerObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the fields of one object, and collects what was wrong with it. */
export interface FieldReader {
  /** An absent field gives the stand-in and no finding. */
  read<Value>(field: string, schema: v.GenericSchema<unknown, Value>, standIn: Value): Value;
  /** Text of at most `most` characters without control characters but line breaks; longer text is cut and named. */
  text(field: string, most: number): string;
  /** The value as it is; `undefined` when it is absent. */
  raw(field: string): unknown;
  note(code: BriefingFindingCode, field: string, value: unknown): void;
  /** Names the fields that nobody has read. */
  nameUnknown(): void;
}

const MOST_VALUE_CHARACTERS = 60;
const CONTROL = /[\p{Cc}\p{Co}\p{Cs}]/gu;
const MOST_UNKNOWN = 10;

export function createFieldReader(
  object: StrangerObject,
  scene: number,
  findings: BriefingFinding[],
): FieldReader {
  const known = new Set<string>();
  const reader: FieldReader = {
    raw(field) {
      known.add(field);
      return Object.hasOwn(object, field) ? object[field] : undefined;
    },
    read(field, schema, standIn) {
      const value = reader.raw(field);
      if (value === undefined) return standIn;
      const result = v.safeParse(schema, value);
      if (result.success) return result.output;
      reader.note('field-unreadable', field, value);
      return standIn;
    },
    text(field, most) {
      const value = reader.read(field, v.string(), '');
      const clean = value.replace(CONTROL, (letter) => (letter === '\n' ? '\n' : ''));
      if (clean.length <= most) return clean;
      reader.note('text-cut', field, value);
      return clean.slice(0, most);
    },
    note(code, field, value) {
      const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
      findings.push({ code, scene, field, value: text.slice(0, MOST_VALUE_CHARACTERS) });
    },
    nameUnknown() {
      const unknown = Object.keys(object).filter((field) => !known.has(field));
      for (const field of unknown.slice(0, MOST_UNKNOWN))
        reader.note('field-unknown', field.slice(0, MOST_VALUE_CHARACTERS), '');
    },
  };
  return reader;
}
