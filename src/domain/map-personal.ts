import { z } from 'zod';
import { isPersonal, optionOf, unwrapped } from './personal-data.ts';

/**
 * The names that lead to a field from the top. The places in arrays are left out, because what is in an array may move; what
 * has an id of its own there is named by it, so that the same field of two entries is two fields.
 */
export type FieldPath = readonly string[];
type Change = (value: unknown, path: FieldPath) => unknown;

/**
 * A copy of `value` in which every personal field that holds something has become what `change` makes of it. Fields that
 * the schema does not know stay as they are. Throws a fault that names the place, never a value, where the two do not fit.
 */
export const mapPersonal = (schema: z.ZodType, value: unknown, change: Change): unknown =>
  mapAt(schema, value, [], change);

const mapAt = (wrapped: z.ZodType, value: unknown, path: FieldPath, change: Change): unknown => {
  if (value === null || value === undefined) return value;
  if (isPersonal(wrapped)) return change(value, path);
  const schema = unwrapped(wrapped);
  if (!holdsPersonal(schema)) return value;
  if (schema instanceof z.ZodArray) {
    if (!Array.isArray(value)) throw misfit(path);
    return value.map((element) => mapAt(schema.element as z.ZodType, element, [...path, ...idOf(element)], change));
  }
  if (typeof value !== 'object') throw misfit(path);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = optionOf(schema, value);
    if (!option) throw misfit(path);
    return mapAt(option, value, path, change);
  }
  const copy: Record<string, unknown> = { ...value };
  for (const [name, field] of fieldsOf(schema, copy)) {
    if (name in copy) copy[name] = mapAt(field, copy[name], [...path, name], change);
  }
  return copy;
};

const idOf = (element: unknown): readonly string[] =>
  typeof element === 'object' && element !== null && 'id' in element && typeof element.id === 'string'
    ? [element.id]
    : [];

const misfit = (path: FieldPath): Error => new Error(`${path.join('.') || 'its top'} does not fit its schema`);

const fieldsOf = (schema: z.ZodType, value: object): readonly (readonly [string, z.ZodType])[] => {
  if (schema instanceof z.ZodObject) return markedFieldsOf(schema);
  const { valueType } = schema as z.ZodRecord;
  return Object.keys(value).map((name) => [name, valueType as z.ZodType]);
};

const known = new WeakMap<z.ZodType, boolean>();
const knownFields = new WeakMap<z.ZodObject, readonly [string, z.ZodType][]>();

const markedFieldsOf = (schema: z.ZodObject): readonly [string, z.ZodType][] => {
  const before = knownFields.get(schema);
  if (before) return before;
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).filter(([, field]) => holdsPersonal(field));
  knownFields.set(schema, fields);
  return fields;
};

/**
 * Whether the schema or anything in it is marked. Throws a fault for a kind of schema that it cannot look into, so that no
 * mark is ever passed over.
 */
export const holdsPersonal = (schema: z.ZodType): boolean => {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const holds = isPersonal(schema) || partsOf(unwrapped(schema)).map(holdsPersonal).some(Boolean);
  known.set(schema, holds);
  return holds;
};

const withoutParts: readonly string[] = [
  ...['string', 'number', 'int', 'boolean', 'bigint', 'date', 'enum', 'literal', 'null', 'undefined', 'unknown'],
];

const partsOf = (schema: z.ZodType): readonly z.ZodType[] => {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options as readonly z.ZodType[];
  if (withoutParts.includes(schema.def.type)) return [];
  throw new Error(`personal fields cannot be looked for in a schema of the kind ${schema.def.type}`);
};
