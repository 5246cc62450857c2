import { z } from 'zod';

/**
 * The one place that says which fields hold personal data. A field is marked where its schema is written,
 * with `personal(...)`. Logs, channel cards and exports read the mark and leave such fields out; the storage reads it and
 * keeps them sealed.
 */
const personalFields = z.registry<{ personal: true }>();

export type Mark = z.$brand<'personal'>;

/** Marks a schema as holding personal data, for the compiler (a brand) and at run time (the registry). */
export const personal = <Schema extends z.ZodType>(schema: Schema) => {
  const marked = schema.brand<'personal'>();
  personalFields.add(marked, { personal: true });
  return marked;
};

export type Leaf = string | number | boolean | bigint | Date | null | undefined;

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

/** The schema under any optional, nullable or default wrapping. */
export const unwrapped = (schema: z.ZodType): z.ZodType =>
  isWrapper(schema) ? unwrapped(schema.unwrap() as z.ZodType) : schema;

/** Which option of a union the value is, by its discriminator alone; undefined where it is none. */
export const optionOf = ({ def, options }: z.ZodDiscriminatedUnion, value: unknown): z.ZodType | undefined => {
  const told = (value as Readonly<Record<string, z.core.util.Primitive>>)[def.discriminator];
  return (options as readonly z.ZodType[]).find((each) => each._zod.propValues?.[def.discriminator]?.has(told));
};

const strip = (wrapped: z.ZodType, value: unknown): unknown => {
  if (value === null || value === undefined) return value;
  const schema = unwrapped(wrapped);
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
  if (schema instanceof z.ZodRecord) {
    const each = schema.valueType as z.ZodType;
    if (isPersonal(each)) return {};
    return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, strip(each, of)]));
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = optionOf(schema, value);
    return option ? strip(option, value) : {};
  }
  return value;
};
