import { type Seat, wordsOf } from './journey.ts';

export const atTheGate = 'Mrs Khan asked me at the gate for everything about her son Adam';

/** Logs what Mrs Khan asked for, from card to card; answers with its reference. */
export const logKhansRequest = async (logger: Seat): Promise<string> => {
  await logger.say(atTheGate);
  await logger.press('Next', { capacity: 'parent-with-responsibility', requester: 'Amina Khan' });
  await logger.press('Next', { subject: 'Adam Khan', bornOn: '2018-05-14', school: 'hillcrest' });
  await logger.press('Next', { matter: 'access' });
  await logger.press('Next', { contact: '', knownBecause: '' });
  return /AR-\d{4}-\d{4}/.exec(wordsOf(await logger.press('Log the request')))?.[0] ?? '';
};
