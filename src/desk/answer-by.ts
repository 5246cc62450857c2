import type { DraftStore } from './ports/drafts.ts';
import type { AnswerBy } from './ports/notifier.ts';

/** Whoever has touched a form within this time is thought to be at it still. */
const atItMs = 10 * 60_000;

/**
 * A card with buttons would push a half-filled form up the chat, and a press meant for the one could meet the other. So
 * whoever is in the middle of a form is told at once all the same, but answers by typing.
 */
export const answerByFor = async (
  drafts: Pick<DraftStore, 'listOf'>,
  personId: string,
  now: Date,
): Promise<AnswerBy> => {
  const [latest] = await drafts.listOf(personId, now);
  return latest && now.getTime() - latest.savedAt.getTime() < atItMs ? 'typing' : 'buttons';
};
