import type { TurnContext } from 'botbuilder';
import { type AcquaintanceParts, createAcquaintance } from './acquaintance.ts';
import type { Aside, Shown } from './card/shown.ts';
import { codeOf } from './fault.ts';
import { lateCard } from './fault-card.ts';
import type { Converse, Incoming } from './incoming.ts';
import { activityOf, isDeparture, placeOf, saidIn, type TeamsActivity, withoutThread } from './read-activity.ts';
import { answerInvoke, replaceCard, reply } from './reply.ts';

export interface BotParts extends AcquaintanceParts {
  readonly converse: Converse;
  /** How long a button may wait for its card; Teams gives up after 10 to 15 s and then sends the press again. */
  readonly invokeBudgetMs?: number;
}

export type Bot = (context: TurnContext) => Promise<void>;

/** An activity comes in, what was said goes to `converse`, and its card goes back: one activity a turn. */
export const createBot = (parts: BotParts): Bot => {
  const { meetConversation, partFromConversation, hearOfTeam, meetColleague } = createAcquaintance(parts);

  const answerOf = async (context: TurnContext, personId: string, said: Incoming['said']): Promise<Shown | Aside> => {
    const activity = activityOf(context);
    const met = meetConversation(activity);
    // A button is on a card that we have put there, so its place is known; words may be the first we hear of a place.
    if (said.by !== 'button') await met;
    const from = await meetColleague(context, personId);
    const conversationId = withoutThread(activity.conversation.id);
    const [answer] = await Promise.all([parts.converse({ where: placeOf(activity), conversationId, from, said }), met]);
    return answer;
  };

  return async (context) => {
    const activity = activityOf(context);
    if (isDeparture(activity)) return partFromConversation(activity);
    if (await hearOfTeam(activity)) return;
    const said = saidIn(activity);
    const personId = activity.from.aadObjectId;
    if (!said || !personId) return meetConversation(activity);
    const answer = answerOf(context, personId, said);
    if (activity.type !== 'invoke') return show(context, said, await answer, parts);
    return answerInvoke(context, await withinBudget(answer, activity, parts));
  };
};

const show = (context: TurnContext, said: Incoming['said'], answer: Shown | Aside, parts: BotParts): Promise<void> => {
  if (said.by !== 'button' || said.cardId === undefined || !('card' in answer)) return reply(context, answer, parts);
  return answer.whereOthersSee === undefined
    ? replaceCard(context, said.cardId, answer, parts)
    : reply(context, { aside: answer.whereOthersSee }, parts);
};

/** Work that is late goes on to its end; the person is told that it does. */
const withinBudget = async (
  answer: Promise<Shown | Aside>,
  activity: TeamsActivity,
  { invokeBudgetMs = 10_000, log }: BotParts,
): Promise<Shown | Aside> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, invokeBudgetMs, 'late');
  });
  const first = await Promise.race([answer, late]).finally(() => clearTimeout(timer));
  if (first !== 'late') return first;
  log('warn', 'answer-late', { ms: invokeBudgetMs });
  answer.catch((fault: unknown) => log('error', 'late-work-failed', { code: codeOf(fault) }));
  return lateCard(activity);
};
