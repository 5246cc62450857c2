import { z } from 'zod';

/**
 * The one place that says which fields hold personal data. A field is marked where its schema is written,
 * with `personal(...)`; logs, channel cards and exports read the mark and leave such fields out.
 */
const personalFields = z.registry<{ personal: true }>();

type Mark = z.$brand<'personal'>;

/** Marks a schema as holding personal data, for the compiler (a brand) and at run time (the registry). */
export const personal = <Schema extends z.ZodType>(schema: Schema) => {
  const marked = schema.brand<'personal'>();
  personalFields.add(marked, { personal: true });
  return marked;
};

type Leaf = string | number | boolean | bigint | Date | null | undefined;

/** `T` without its personal fields, at every depth. */
export type WithoutPersonal<T> = T extends Leaf
  ? T
  : T extends readonly (infer Element)[]
    ? WithoutPersonal<Element>[]
    : { [Key in keyof T as NonNullable<T[Key]> extends Mark ? never : Key]: WithoutPersonal<T[Key]> };

/** A copy of `value` without the fields that `schema` marks as personal, at every depth. */
export const withoutPersonal = <Schema extends z.ZodType>(
  schema: Schema,
  value: z.output<Schema>,
): WithoutPersonal<z.output<Schema>> => strip(schema, value) as WithoutPersonal<z.output<Schema>>;

/** True where the field itself, under any optional or nullable wrapping, is marked. */
export const isPersonal = (schema: z.ZodType): boolean =>
  personalFields.has(schema) || (isWrapper(schema) && isPersonal(schema.unwrap() as z.ZodType));

const isWrapper = (schema: z.ZodType): schema is z.ZodOptional | z.ZodNullable =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;

const strip = (schema: z.ZodType, value: unknown): unknown => {
  if (value === null || value === undefined) return value;
  if (isWrapper(schema)) return strip(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodArray) {
    return (value as unknown[]).map((element) => strip(schema.element as z.ZodType, element));
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
    return Object.fromEntries(
      fields
        .filter(([name, field]) => !isPersonal(field) && name in (value as object))
        .map(([name, field]) => [name, strip(field, (value as Record<string, unknown>)[name])]),
    );
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = (schema.options as z.ZodObject[]).find((each) => each.safeParse(value).success);
    return option ? strip(option, value) : {};
  }
  return value;
};
