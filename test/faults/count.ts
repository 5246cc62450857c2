import type { Db } from 'mongodb';
import type { Case } from '../../src/domain/any-case.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import { type CaseDocument, fromDocument } from '../../src/storage/case-document.ts';
import { verifyHistory } from '../../src/storage/verify-history.ts';
import type { LoopbackConnector } from '../support/loopback-connector.ts';
import { testSealing } from '../support/mongo.ts';
import { channelId, chatId, organisations } from './installation.ts';
import type { Made } from './make-report.ts';

export interface Count {
  readonly cases: number;
  readonly owed: number;
  readonly delivered: number;
  /** Reports without a case, and notices that are owed and never came to anybody. */
  readonly lost: number;
  readonly doubled: number;
  /** Notices that came more than once. That is allowed: it had stayed open whether they had arrived. */
  readonly repeated: number;
  /** Notices that went to a stand-in, because the place they were meant for refused them. */
  readonly elsewhere: number;
  /** Receipts that say of everyone that they have been told. */
  readonly receiptsUpToDate: number;
  /** That nobody has acknowledged it is told to the Data Protection Officer in person, once for each report. */
  readonly remindersOwed: number;
  readonly remindersDelivered: number;
  readonly remindersRepeated: number;
  readonly remindersDoubled: number;
  readonly withoutGap: boolean;
  readonly brokenHistories: number;
}

/** Who must hear of a breach in a partnership, beside the reporter. */
const audiences = ['dpo', 'chair', 'co-ordinator'] as const;
/** A reporter has the receipt: without it the report would not count as made. */
const owedEach = audiences.length + 1;

/** Counts what MongoDB and Teams hold against what the reporters know, believing neither what the other says. */
export const countAll = async (made: readonly Made[], db: Db, teams: LoopbackConnector): Promise<Count> => {
  const documents = await db.collection<CaseDocument>('cases').find().sort({ 'numbered.number': 1 }).toArray();
  const cases = documents.map((each) => fromDocument(each, testSealing));
  const markers = new Map(cases.map((each) => [each.reference, each.type === 'breach' ? each.report.summary : '']));
  const posted = teams.activities().map(({ conversationId, activity }) => ({
    conversationId,
    text: JSON.stringify(activity),
  }));
  const timesTold = (reference: string, organisationId: string, audience: (typeof audiences)[number]): number => {
    const places = placesOf(organisationId, audience);
    const banner = `Data breach reported: ${reference}`;
    return posted.filter(({ conversationId, text }) => places.has(conversationId) && text.includes(banner)).length;
  };
  const reminders = cases.flatMap(({ reference, notices }) =>
    notices.filter(isReminder).map(({ holder }) => ({ reference, holder: holder ?? '' })),
  );
  const timesReminded = reminders.map(({ reference, holder }) => {
    const words = `${reference}: nobody has acknowledged`;
    return posted.filter(({ conversationId, text }) => conversationId === chatId(holder) && text.includes(words))
      .length;
  });

  const told = made.flatMap(({ reference, reporter }) =>
    audiences.map((audience) => timesTold(reference, reporter.organisation, audience)),
  );
  const without = made.filter(({ marker, reference }) => markers.get(reference) !== marker);
  const owed = made.length * owedEach;
  const delivered = made.length + told.filter((times) => times > 0).length;
  const { broken } = await verifyHistory(db, testSealing, () => {});
  return {
    cases: cases.length,
    owed,
    delivered,
    lost: without.length + owed - delivered,
    doubled: cases.length - new Set(markers.values()).size,
    repeated: told.filter((times) => times > 1).length,
    elsewhere: cases.flatMap((each) => each.notices).filter(wentElsewhere).length,
    remindersOwed: reminders.length,
    remindersDelivered: timesReminded.filter((times) => times > 0).length,
    remindersRepeated: timesReminded.filter((times) => times > 1).length,
    remindersDoubled:
      reminders.length - new Set(reminders.map(({ reference, holder }) => `${reference} ${holder}`)).size,
    receiptsUpToDate: made.filter((each) => isUpToDate(each, teams)).length,
    withoutGap: hasNoGap(cases),
    brokenHistories: broken,
  };
};

/** Where a notice may come: the place itself, and the chats of those who stand in for it. */
const placesOf = (organisationId: string, audience: (typeof audiences)[number]): Set<string> => {
  const people = organisations.find(({ id }) => id === organisationId)?.people ?? [];
  const inRole = people.filter(({ roles }) =>
    roles.some((role) => role === audience || (audience === 'dpo' && role === 'deputy-dpo')),
  );
  const channel = audience === 'co-ordinator' ? [] : [channelId(organisationId, audience)];
  return new Set([...channel, ...inRole.map(({ id }) => chatId(id))]);
};

export const isReminder = ({ kind }: Notice): boolean => kind === 'not-acknowledged';

const wentElsewhere = ({ delivery }: Notice): boolean => delivery !== null && delivery.insteadOf !== null;

const isUpToDate = ({ cardId, reporter, reference }: Made, teams: LoopbackConnector): boolean => {
  const card = teams.activities(chatId(reporter.id)).findLast(({ id, activity }) => {
    return id === cardId || JSON.stringify(activity).includes(reference);
  });
  const text = JSON.stringify(card?.activity ?? {});
  return text.includes(reference) && text.split(': told on').length - 1 === audiences.length;
};

const hasNoGap = (cases: readonly Case[]): boolean =>
  cases.every(({ reference }, at) => Number(reference.split('-')[2]) === at + 1);

/** A count as it is printed, by name. */
export const rowsOf = (count: Count): Readonly<Record<string, string | number>> => ({
  'cases stored': count.cases,
  'notices owed': count.owed,
  'notices delivered': count.delivered,
  '… of them to a stand-in': count.elsewhere,
  '… of them more than once (allowed)': count.repeated,
  'receipts that say everyone is told': count.receiptsUpToDate,
  'reminders owed': count.remindersOwed,
  'reminders delivered': count.remindersDelivered,
  '… of them more than once (allowed too)': count.remindersRepeated,
  'reminders owed twice': count.remindersDoubled,
  'references without a gap': count.withoutGap ? 'yes' : 'no',
  'broken histories': count.brokenHistories,
  lost: count.lost,
  'doubled cases': count.doubled,
});
