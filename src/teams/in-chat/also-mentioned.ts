import type { Act } from '../../acts/act.ts';
import { actOf } from '../../acts/index.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { alsoIn } from '../../pages/also-mentioned.ts';
import { messageCard } from '../card/message-card.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { toldOfSecond } from '../understand/second-matter.ts';
import { start } from './begin-act.ts';

/** Begins what was mentioned in a report or a request besides, with its words; for whoever may know of that one. */
export const beginAlso = async (
  needs: ConverseNeeds,
  { reference, act, person }: { reference: string; act: Act; person: Person },
): Promise<Shown> => {
  const found = await needs.desk.readCase({ reference, person });
  if (!found.ok) return messageCard('Not found', [found.words]);
  const about = found.value;
  const second =
    about.type === 'pupil' || about.type === 'question' || about.reporter.id !== person.id ? undefined : alsoIn(about);
  if (about.type === 'pupil' || about.type === 'question' || !second) return start(needs, { act, person, typed: {} });
  const words = about.type === 'request' ? about.asked.wants : about.report.summary;
  return start(needs, { act: actOf(second.dialogue), person, typed: toldOfSecond(second, words, needs.clock.now()) });
};
