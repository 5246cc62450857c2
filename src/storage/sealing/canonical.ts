import { Binary, ObjectId } from 'mongodb';

/**
 * One text for one value, whatever order its fields come in: what is handed to MongoDB and what comes back have the same.
 * Half a character is what any store makes of it, and what was left out is left out.
 */
export const canonical = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return `d${value.getTime()}`;
  if (value instanceof Binary) return `b${Buffer.from(value.value()).toString('hex')}`;
  if (value instanceof ObjectId) return `o${value.toHexString()}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const named = fields.map(([name, field]): [string, unknown] => [JSON.stringify(name.toWellFormed()), field]);
  named.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${named.map(([name, field]) => `${name}:${canonical(field)}`).join(',')}}`;
};
