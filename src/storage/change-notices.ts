import type { Document } from 'mongodb';
import { livingKinds } from '../domain/notices/notice.ts';

export type Expression = Document | string | boolean;

/** A value as it is. In an update pipeline, words that begin with `$` would otherwise be read as a field's name. */
export const literal = (value: unknown): Document => ({ $literal: value });

export const allOf = (...conditions: Expression[]): Document => ({ $and: conditions });
export const isSet = (field: string): Document => ({ $gt: [`$$each.${field}`, null] });
export const isNull = (field: string): Document => ({ $eq: [`$$each.${field}`, null] });
export const isLivingKind: Document = { $in: ['$$each.kind', livingKinds] };

/** A card in Teams that must be brought up to date when its case changes. */
export const isLivingCard = allOf(
  isLivingKind,
  { $in: ['$$each.delivery.by', ['channel', 'chat']] },
  isSet('delivery.activityId'),
);

interface NoticeChange {
  readonly when: Expression;
  readonly set: Document;
}

/** An expression: the notices of a case, each (`$$each`) with what the first fitting change sets. */
export const changed = (...changes: NoticeChange[]): Document => ({
  $map: {
    input: '$notices',
    as: 'each',
    in: changes.reduceRight<Expression>(
      (otherwise, { when, set }) => ({ $cond: [when, { $mergeObjects: ['$$each', set] }, otherwise] }),
      '$$each',
    ),
  },
});

/** The last stage of every pipeline that touches notices. `$min` passes over null. */
export const setNoticeDueAt: Document = { $set: { noticeDueAt: { $min: '$notices.dueAt' } } };

export const changeNotices = (...changes: NoticeChange[]): Document[] => [
  { $set: { notices: changed(...changes) } },
  setNoticeDueAt,
];
