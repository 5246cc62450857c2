import { setTimeout as sleep } from 'node:timers/promises';
import { CardFactory, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Clock } from '../desk/ports.ts';
import type { Log } from '../log.ts';
import type { Aside, Shown } from './card/shown.ts';
import { activityOf, cardAction } from './read-activity.ts';
import { failureOf } from './send-failure.ts';

export interface ReplyParts {
  readonly clock: Clock;
  readonly log: Log;
}

/** The longest that a person waits in a turn for a slot that Teams has told us to wait for. */
const longestWaitMs = 3_000;

/** Answers an `adaptiveCard/action`: a card takes the place of the one whose button was pressed, an aside leaves it. */
export const answerInvoke = async (context: TurnContext, answer: Shown | Aside): Promise<void> => {
  const body =
    'card' in answer
      ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card }
      : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.aside };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } satisfies InvokeResponse });
};

/** Sends one activity. When Teams does not take it that is logged and not thrown: a second message would not arrive either. */
export const reply = async (context: TurnContext, answer: Shown | Aside, parts: ReplyParts): Promise<void> => {
  await attempt('post', parts, () =>
    context.sendActivity(
      'card' in answer
        ? { type: 'message', summary: answer.summary, attachments: [CardFactory.adaptiveCard(answer.card)] }
        : { type: 'message', text: answer.aside, textFormat: 'plain' },
    ),
  );
};

/** Puts a card in the place of another; where that one is gone, as a new message. Never text beside the card: Teams answers 400. */
export const replaceCard = async (
  context: TurnContext,
  cardId: string,
  shown: Shown,
  parts: ReplyParts,
): Promise<void> => {
  const result = await attempt('update', parts, () =>
    context.updateActivity({ type: 'message', id: cardId, attachments: [CardFactory.adaptiveCard(shown.card)] }),
  );
  if (result === 'gone') await reply(context, shown, parts);
};

/** Tells the person that the turn broke, in the way that their kind of activity is answered. */
export const answerFault = async (context: TurnContext, shown: Shown, parts: ReplyParts): Promise<void> => {
  const { type, name } = activityOf(context);
  if (type === 'message') await reply(context, shown, parts);
  if (type === 'invoke' && name === cardAction) await answerInvoke(context, shown);
};

/** A 429 says that nothing was sent, so it alone is repeated: nothing is said twice. */
const attempt = async (
  doing: 'post' | 'update',
  { clock, log }: ReplyParts,
  sending: () => Promise<unknown>,
): Promise<'sent' | 'gone' | 'failed'> => {
  for (let left = 1; ; left -= 1) {
    try {
      await sending();
      return 'sent';
    } catch (refusal) {
      const failure = failureOf(refusal, { doing, now: clock.now() });
      if (failure.result === 'gone') return 'gone';
      const waitMs = failure.result === 'busy' ? (failure.retryAfterMs ?? 1_000) : Number.POSITIVE_INFINITY;
      if (left === 0 || waitMs > longestWaitMs) {
        log('error', 'reply-failed', { kind: doing, code: failure.code });
        return 'failed';
      }
      await sleep(waitMs);
    }
  }
};
