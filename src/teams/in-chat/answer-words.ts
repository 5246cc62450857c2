import { actOf } from '../../acts/index.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { smallTalkCard } from '../../pages/first-words-cards.ts';
import { onePupilCard } from '../../pages/pupil/finding-cards.ts';
import { withFileNote } from '../../pages/sent-file-cards.ts';
import { staleFormsCard, withStaleForms } from '../../pages/stale-forms.ts';
import { withWayBack } from '../../pages/way-back.ts';
import { messageCard } from '../card/message-card.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { dropStaleForms } from '../draft/drop-stale-forms.ts';
import { keepForChoice, openDrafts } from '../draft/run-form.ts';
import type { Incoming, Sender } from '../incoming.ts';
import { understand, type Wanted } from '../understand/understand.ts';
import { endAbsence, recordAbsence } from './absence.ts';
import { acknowledge, document, snooze } from './act-on-case.ts';
import { answerDate } from './answer-date.ts';
import { answerFromLibrary } from './answer-question.ts';
import { askConsent, showLookUps, undo } from './ask-pupil.ts';
import { askWhich, dangerNow } from './ask-which.ts';
import { change, start } from './begin-act.ts';
import { readSentFile } from './import-pupils.ts';
import { logWhatTheyAsk } from './log-what-they-ask.ts';
import { showCase } from './open-case.ts';
import { recordAbout } from './record-about.ts';
import { isGeneral, showWanted } from './show-wanted.ts';
import { pressInWords } from './typed-press.ts';

/** What is typed is heard as it would be without the file beside it. Only words that ask for the import make it a list. */
export const answerTyped = async (
  needs: ConverseNeeds,
  { words, files }: Extract<Incoming['said'], { by: 'words' }>,
  { person, from }: { person: Person; from: Sender },
): Promise<Shown> => {
  const wanted = understand({ words, now: needs.clock.now(), schools: schoolsOf(needs, person) });
  if (!files) return answerWords(needs, wanted, { person, from, words });
  const mayImport = needs.desk.mayImport(person).ok;
  if (wanted.want === 'show' && wanted.show === 'import-pupils' && files.what === 'list' && mayImport) {
    return readSentFile(needs, files, person);
  }
  return withFileNote(await answerWords(needs, wanted, { person, from, words }), files, mayImport);
};

/** Whose terms tell the last day of term. */
export const schoolsOf = ({ organisations }: Pick<ConverseNeeds, 'organisations'>, { organisation }: Person) =>
  organisations.find(({ id }) => id === organisation)?.schools ?? [];

/** What we may have taken for nothing of ours is kept; of “ok” and “thanks” there is nothing to keep. */
const keptFor = async (
  needs: ConverseNeeds,
  { said, words, person }: { said: string; words: string; person: Person },
): Promise<string | undefined> =>
  said === 'something-else' ? keepForChoice(needs, { person, typed: { summary: words } }) : undefined;

/** Whatever is answered in the middle of a form leads back to it, unless it is a form or a case itself. */
const leadsBack = new Set<Wanted['want']>(['question', 'deadline', 'consent', 'one-pupil', 'small-talk', 'danger-now']);

/** Does what the words were heard to want. */
export const answerWords = async (
  needs: ConverseNeeds,
  wanted: Wanted,
  whence: { person: Person; from: Sender; words: string },
): Promise<Shown> => {
  const stale = await dropStaleForms(needs, whence.person);
  // “Send” and the like meant the form that is gone, and no older one.
  if (stale.length > 0 && wanted.want === 'press') return staleFormsCard(stale);
  const begins = wanted.want === 'consent' && wanted.toRecord !== undefined;
  const isBeside = (leadsBack.has(wanted.want) && !begins) || (wanted.want === 'show' && isGeneral(wanted.show));
  const open = isBeside ? await openDrafts(needs, whence.person) : [];
  return withStaleForms(withWayBack(await answerWanted(needs, wanted, whence), open[0]?.id), stale);
};

const answerWanted = async (
  needs: ConverseNeeds,
  wanted: Wanted,
  { person, from, words }: { person: Person; from: Sender; words: string },
): Promise<Shown> => {
  switch (wanted.want) {
    case 'start':
      return start(needs, { ...wanted, act: actOf(wanted.dialogue), person });
    case 'change':
      return change(needs, { ...wanted, act: actOf(wanted.dialogue), person });
    case 'show':
      return showWanted(needs, wanted.show, person);
    case 'reference':
      return showCase(needs, { ...wanted, person });
    case 'acknowledge':
      return acknowledge(needs, { ...wanted, person });
    case 'document':
      return document(needs, { ...wanted, person });
    case 'snooze':
      return snooze(needs, { ...wanted, person });
    case 'consent':
      return wanted.toRecord === undefined
        ? askConsent(needs, { ...wanted, words, person })
        : recordAbout(needs, { ...wanted, toRecord: wanted.toRecord, words, person });
    case 'one-pupil':
      return onePupilCard();
    case 'undo':
      return undo(needs, { ...wanted, person });
    case 'log-what-they-ask':
      return logWhatTheyAsk(needs, person);
    case 'look-ups':
      return showLookUps(needs, { ...wanted, person });
    case 'away':
      return recordAbsence(needs, { ...wanted, person });
    case 'back-from-absence':
      return endAbsence(needs, person);
    case 'deadline':
      return answerDate(needs, wanted, { words, person });
    case 'press':
      return pressInWords(needs, wanted.press, person);
    case 'connect':
      return messageCard('Type it in the channel', [
        'Open the channel that should be told, add me to it, and type “connect” there.',
      ]);
    case 'act-as':
      if (!needs.acting) return askWhich(needs, { between: [], words: '', person });
      return messageCard(`You are now ${await needs.acting.become(from, wanted.role)}`, [
        'What they were told last stands above. Type “act as teacher” to go back.',
        'This works only on your own machine, to try the other side.',
      ]);
    case 'question':
      return answerFromLibrary(needs, { words: wanted.words, person });
    case 'danger-now':
      return dangerNow(needs, { ...wanted, person });
    case 'small-talk':
      return smallTalkCard(wanted.said, await keptFor(needs, { ...wanted, words, person }));
    case 'ask-which':
      return askWhich(needs, { ...wanted, person });
  }
};
