import { messageCard } from '../card/message-card.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { codeOf } from '../fault.ts';

/** In ms. Teams gives a turn 10 to 15 s. */
const usualPatience = 4_000;

type Needs = Pick<ConverseNeeds, 'sendPrivately' | 'log'>;

/**
 * The card that work ends in; where that takes longer than a turn should, a word now, and the card in the same person’s
 * chat when it is there. What fails then ends in words too.
 */
export const nowOrLater = async (
  needs: Needs,
  {
    work,
    meanwhile,
    personId,
    patienceMs = usualPatience,
  }: { work: Promise<Shown>; meanwhile: Shown; personId: string; patienceMs?: number },
): Promise<Shown> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'late');
  });
  const first = await Promise.race([work, late]).finally(() => clearTimeout(timer));
  if (first !== 'late') return first;
  void sendWhenDone(needs, work, personId);
  return meanwhile;
};

const sendWhenDone = async ({ sendPrivately, log }: Needs, work: Promise<Shown>, personId: string): Promise<void> => {
  const shown = await work.catch((fault: unknown) => {
    log('error', 'long-work-failed', { code: codeOf(fault) });
    return failedCard();
  });
  const arrived = await sendPrivately(personId, shown).catch(() => false);
  if (!arrived) log('error', 'long-work-untold');
};

const failedCard = (): Shown =>
  messageCard('Something went wrong', [
    'It could not be finished, and nothing was changed. Please try again in a few minutes.',
  ]);
