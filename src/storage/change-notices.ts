import type { Document } from 'mongodb';
import { livingKinds } from '../domain/notices/kinds/index.ts';

export type Expression = Document | string | boolean;

/** A value as it is. In an update pipeline, words that begin with `$` would otherwise be read as a field's name. */
export const literal = (value: unknown): Document => ({ $literal: value });

/** An expression for an update pipeline; a filter wants another form. */
export const allOf = (...conditions: Expression[]): Document => ({ $and: conditions });
/** Of the notice at hand (`$$each`): neither null nor absent. */
export const isSet = (field: string): Document => ({ $gt: [`$$each.${field}`, null] });
/** Of the notice at hand: null. A field that is absent is not. */
export const isNull = (field: string): Document => ({ $eq: [`$$each.${field}`, null] });
export const isLivingKind: Document = { $in: ['$$each.kind', livingKinds] };

/** Its card is that of another case, which tells of several reports of one person. */
const isOnAnothersCard = allOf(isSet('delivery.cardOf'), { $ne: ['$$each.delivery.cardOf', '$_id'] });

/** A card in Teams that must be brought up to date when its case changes. */
export const isLivingCard = allOf(
  isLivingKind,
  { $not: [isOnAnothersCard] },
  { $in: ['$$each.delivery.by', ['channel', 'chat']] },
  isSet('delivery.activityId'),
);

/** Somebody is sending it, or bringing its card up to date: their lease has not run out. */
export const isInHand = (now: Date): Document => allOf(isSet('claim'), { $gt: ['$$each.dueAt', now] });

interface NoticeChange {
  readonly when: Expression;
  readonly set: Document;
}

/**
 * Every living card of the case falls due at this instant. One that is being brought up to date just then is left to
 * whoever is at it, who does it once more: two updates at once could arrive in the wrong order.
 */
export const livingCardsDue = (at: Date): NoticeChange[] => [
  { when: allOf(isLivingCard, isInHand(at)), set: { overtaken: true } },
  { when: isLivingCard, set: { dueAt: at, claim: null } },
];

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

/** A pipeline for one update of a case: of several changes, each notice takes the first that fits it. */
export const changeNotices = (...changes: NoticeChange[]): Document[] => [
  { $set: { notices: changed(...changes) } },
  setNoticeDueAt,
];
