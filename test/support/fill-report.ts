import { inputsOf, type Seat, wordsOf } from './journey.ts';

export const story = 'I’ve lost my laptop on the train with the referral list for about 30 pupils yesterday at 5pm';

/** Fills every card of the report until the last, where the answers are to be checked. */
export const fillReport = async (maya: Seat, words = story): Promise<void> => {
  await maya.say(words);
  if (/What happened\?/.test(wordsOf(maya.card))) await maya.press('Next');
  await maya.press('Next', { contained: 'lock,password' });
  await maya.press('Next', { ...inputsOf(maya.card), noticed: 'just-now' });
  await maya.press('Next', { whose: 'pupils', people: '30', schools: 'hillcrest' });
  await maya.press('Next', { data: 'names-contacts,sen' });
  await maya.press('Next', {
    ...{ protection: 'encrypted', whereNow: 'Perhaps at lost property', recovered: 'no' },
    ...{ toldAlready: 'The headteacher', done: '' },
  });
};
