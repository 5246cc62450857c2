import assert from 'node:assert/strict';
import { dialogueIds, shows } from '../../src/teams/buttons.ts';
import { openPages } from '../../src/domain/breach/case-pages.ts';
import { fillReport } from '../support/fill-report.ts';
import { brookvale, idOf, kestrel } from '../support/cast.ts';
import { cardOf, chairChannel, dpoChannel, type Journey, type Seat, startJourney, wordsOf } from '../support/journey.ts';

const today = new Date().toISOString().slice(0, 10);
const away = { ...brookvale, people: brookvale.people.map((p) => (p.name === 'Dev Patel' ? { ...p, away: [{ from: today, until: today, cover: idOf(6) }] } : p)) };

describe('tmp attack', () => {
  let journey: Journey;
  let dev: Seat;
  let reference: string;
  const secrets = ['lost property', 'The headteacher', 'my laptop on the train', 'SECRETREASON', 'SECRETACTION', 'SECRETFIND', 'IC-999', 'SECRETEVID', 'SECRETAWARE','SECRETHEARD','SECRETMITI'];
  const say = (who: string, what: string, card: unknown) => {
    const words = wordsOf(card);
    const leaks = secrets.filter((s) => words.includes(s));
    console.log(`[${who}] ${what}: ${words.replaceAll('\n', ' | ').slice(0, 130)}${leaks.length ? ` !!!!LEAK ${leaks}` : ''}`);
  };
  const begin = async (organisations = [brookvale, kestrel]) => {
    journey = await startJourney({ organisations, publicUrl: 'https://desk.example' });
    const maya = journey.seat('Maya Okafor');
    dev = journey.seat('Dev Patel');
    await fillReport(maya);
    reference = /BR-\d{4}-\d{4}/.exec(wordsOf(await maya.press('Send the report')))?.[0] ?? '';
    await journey.eventually(() => assert.match(wordsOf(journey.cardsIn(chairChannel)), new RegExp(reference)));
  };
  const assess = async (seat: Seat, level = 'high', criterion = 'yes') => {
    await seat.say(`assess ${reference}`);
    await seat.press('Next', { livingPeople: 'yes' });
    await seat.press('Next', { severity: 'serious', likelihood: 'likely' });
    await seat.press('Next', { mitigated: 'no', mitigation: 'SECRETMITI done' });
    await seat.press('Next', { highRisk: 'yes' });
    await seat.press('Next', { youngPeopleHarmed: criterion, staffHarmed: 'no' });
    await seat.press('Next', { level, controller: 'The Headteacher of Ashdown Academy' });
    await seat.press('Next', { reason: 'SECRETREASON for all' });
    await seat.press('Record the decision');
  };
  const fill = async () => {
    await assess(dev);
    await dev.say(`plan action ${reference}`);
    say('dev', 'plan', await dev.press('Plan it', { words: 'SECRETACTION buy cases', owner: idOf(5), dueOn: '2031-01-05' }));
    await dev.say(`investigate ${reference}`);
    say('dev', 'investigate', await dev.press('Record the findings', { findings: 'SECRETFIND bag', cause: 'loss-or-theft', prevention: 'SECRETFIND lock' }).catch((e) => ({ body: [{ text: String(e) }] })));
    await dev.say(`told the ICO of ${reference}`);
    say('dev', 'ico', await dev.press('Record it', { kind: 'initial', icoReference: 'IC-999' }));
    await dev.say(`task done ${reference}`);
    await dev.press('Next', { taskId: 'tell-school.hillcrest', outcome: 'done' });
    say('dev', 'school', await dev.press('Record it', { how: 'phone', evidence: 'SECRETEVID I rang' }));
  };
  afterEach(() => journey.close());

  it('matrix', async () => {
    await begin();
    await dev.say(`assess ${reference}`);
    const devDraft = String((dev.card.actions ?? [])[0]?.data?.['draft']);
    await fill();
    const notice = cardOf(journey.teams.activities(dpoChannel).find((a) => JSON.stringify(a).includes(reference)) ?? assert.fail());
    void notice;
    for (const [who, email] of [['Maya Okafor'], ['Priya Stranger', 'x@brookvale.example'], ['Helen Marsh'], ['Alex Reid'], ['Sam Whitlock'], ['Imran Sadiq']] as const) {
      const seat = journey.seat(who, email);
      for (const dialogue of dialogueIds) {
        say(who, `start ${dialogue}`, await seat.carry({ do: 'start', dialogue, reference }).catch((e) => ({ body: [{ text: `THROWN ${e}` }] })));
        say(who, `start ${dialogue} noref`, await seat.carry({ do: 'start', dialogue }).catch((e) => ({ body: [{ text: `THROWN ${e}` }] })));
        say(who, `start ${dialogue} part`, await seat.carry({ do: 'start', dialogue, reference, part: 'action.1' }).catch((e) => ({ body: [{ text: `THROWN ${e}` }] })));
      }
      for (const page of openPages) say(who, `page ${page}`, await seat.carry({ do: 'case', reference, page }));
      for (const s of shows) say(who, s, await seat.carry({ do: 'show', show: s }));
      for (const document of ['ico-report', 'ico-follow-up', 'letter']) say(who, document, await seat.carry({ do: 'document', reference, document }));
      say(who, 'ack', await seat.carry({ do: 'acknowledge', reference }));
      say(who, 'snooze', await seat.carry({ do: 'snooze', reference, minutes: 30 }));
      say(who, 'resume dev', await seat.carry({ do: 'resume', draft: devDraft }));
      say(who, 'step dev', await seat.carry({ do: 'step', draft: devDraft, step: 'living-people', press: 'next' }));
      say(who, 'step forged id', await seat.carry({ do: 'step', draft: `${reference}.acknowledge.${idOf(2)}`, step: 'x', press: 'next' }));
      say(who, 'view', await seat.carry({ do: 'view', reference, notice: 'breach-reported.dpo.1' }));
      say(who, 'join kestrel', await seat.carry({ do: 'join', organisation: 'nowhere' }));
    }
    console.log('CHANNEL', wordsOf(journey.cardsIn(dpoChannel)), 'CHAIR', wordsOf(journey.cardsIn(chairChannel)));
    const all = JSON.stringify([journey.cardsIn(dpoChannel), journey.cardsIn(chairChannel)]) + journey.log.join('\n');
    console.log('LEAKS', secrets.filter((s) => all.includes(s)), journey.log.filter((l) => /error|warn/.test(l)).slice(0, 10));
  });

  it('forged task id', async () => {
    await begin();
    await fill();
    const helen = journey.seat('Helen Marsh');
    await helen.say('my tasks');
    say('helen', 'task 1', await helen.press('Task 1'));
    for (const taskId of ['action.1', 'tell-school.hillcrest', 'tell-people', 'nope'])
      for (const outcome of ['done', 'not-done', 'give']) {
        say('helen', `forged ${taskId} ${outcome}`, await helen.press('Next', { taskId, outcome }));
        await helen.press('Back').catch(() => undefined);
      }
    say('helen', `typed`, await helen.say(`task done ${reference}`));
    say('helen', `typed2`, await helen.say(`task done`));
  });

  it('cover ended', async () => {
    await begin([away, kestrel]);
    const alex = journey.seat('Alex Reid');
    await assess(alex);
    say('alex', 'plan', await alex.say(`assess ${reference}`));
    const one = alex.card;
    say('alex', 'ico', await alex.say(`prepare the ico report for ${reference}`));
    const two = alex.card;
    say('alex', 'letter', await alex.say(`write the letter ${reference}`));
    const three = alex.card;
    say('alex', 'correct', await alex.say(`correct ${reference}`));
    const four = alex.card;
    say('alex', 'document', await alex.carry({ do: 'document', reference, document: 'ico-report' }));
    await journey.restart([brookvale, kestrel]);
    for (const card of [one, two, three, four]) {
      alex.show(card);
      const draft = (card.actions ?? []).find((a) => a.data?.['draft'])?.data?.['draft'];
      const shown = await alex.carry({ do: 'resume', draft });
      console.log('--- ended cover', wordsOf(shown).slice(0, 1500));
      alex.show(shown);
      console.log('--- ended cover next', wordsOf(await alex.press('Next').catch((e) => ({ body: [{ text: String(e) }] }))).slice(0, 800));
    }
  });
});
