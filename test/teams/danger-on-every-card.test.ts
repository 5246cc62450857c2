import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sumsOf } from '../../src/acts/about-a-breach/assess/severity-sums.ts';
import type { Act } from '../../src/acts/act.ts';
import { actOf } from '../../src/acts/index.ts';
import type { Setting } from '../../src/acts/setting.ts';
import { breachKinds } from '../../src/domain/breach/report/breach-kinds.ts';
import { dataKinds, recipients } from '../../src/domain/breach/report/breach-report.ts';
import { containmentIds } from '../../src/domain/breach/report/containment.ts';
import { ways } from '../../src/domain/breach/report/ways.ts';
import { type Notice, waitingNotice } from '../../src/domain/notices/notice.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import { noticeCard } from '../../src/notices/index.ts';
import { receiptCard } from '../../src/pages/receipt-card.ts';
import type { Shown } from '../../src/teams/card/shown.ts';
import { progress } from '../../src/teams/draft/advance.ts';
import { formCard } from '../../src/teams/draft/form-card.ts';
import { cardText } from '../support/card-text.ts';
import { brookvale, colleague, now } from '../support/cast.ts';
import { reported } from '../support/run-breach.ts';
import { draftOf, everyElement } from '../support/walk-dialogue.ts';

const setting = (about?: Setting['about']): Setting => ({
  organisation: brookvale,
  ...{ now, about, part: null, person: colleague('Dev Patel'), alike: [] },
});

/** Everything that a card says or offers; what was done already is on record and is no advice. */
const wordsOn = (dialogue: Act, typed: Record<string, string>, step: string, there: Setting): string[] =>
  everyElement(formCard(dialogue, draftOf(dialogue, { typed, step }), there).card)
    .flatMap((each) => [each['text'], each['title'], each['label']])
    .filter((words): words is string => typeof words === 'string' && !words.startsWith('Done already:'));

const speaksToThem = /\b[Aa]sk (whoever|them|it back|for it back)|\b[Cc]ollect\b|\bRecall\b|Contact (them|whoever)/;

const answers = fc.record({
  kind: fc.constantFrom(...breachKinds),
  way: fc.constantFrom('', ...ways),
  danger: fc.constantFrom('yes', 'not-sure'),
  summary: fc.constantFrom('It went wrong.', 'letter with mums new safe address went to her violent ex'),
  recipient: fc.constantFrom(...recipients),
  data: fc.subarray([...dataKinds], { minLength: 1 }).map((kinds) => kinds.join(',')),
  whose: fc.constantFrom('pupils', 'parents', 'staff'),
});

describe('every card of a report in danger', () => {
  for (const dialogue of [actOf('report-breach'), actOf('near-miss'), actOf('start-drill')])
    it(`tells nobody to speak to whoever has it: ${dialogue.title}`, () => {
      let cards = 0;
      fc.assert(
        fc.property(answers, fc.boolean(), (given, isTicked) => {
          const contained = isTicked ? [...containmentIds(given.kind)].join(',') : '';
          const typed = { ...given, contained };
          for (const { id } of progress(dialogue, typed, setting()).steps) {
            // The check shows what was done already, as it was.
            if (id === 'check-answers' && isTicked) continue;
            cards += 1;
            for (const words of wordsOn(dialogue, typed, id, setting()))
              assert.doesNotMatch(words, speaksToThem, `${given.kind} by ${given.way} at ${id}`);
          }
        }),
        { numRuns: 300 },
      );
      assert.ok(cards > 300);
    });

  it('says without danger what the same card leaves out in danger', () => {
    const at = (danger: string) =>
      wordsOn(
        actOf('report-breach'),
        { kind: 'wrong-recipient', way: 'e-mail', summary: 'It went wrong.', danger, data: 'location' },
        'contain',
        setting(),
      ).join(' ');
    assert.match(at('no'), speaksToThem);
    assert.doesNotMatch(at('not-sure'), speaksToThem);
  });
});

describe('what to do first, where somebody may be in danger', () => {
  const about = reported({ danger: 'yes', kind: 'wrong-recipient', way: 'website' });
  const typed = { kind: 'wrong-recipient', way: 'website', summary: 'Her new address went to her violent ex.' };
  const noticeTo = (to: Notice['to'], organisation = brookvale) =>
    noticeCard({ notice: waitingNotice({ kind: 'danger', to, version: 1, now }), about, organisation, now });
  const stepCard = (step: string, organisation = brookvale) => {
    const dialogue = actOf('report-breach');
    const draft = draftOf(dialogue, { typed: { ...typed, danger: 'yes' }, step });
    return formCard(dialogue, draft, { ...setting(), organisation });
  };
  const personally: Record<string, (organisation?: Organisation) => Shown> = {
    'the card of first steps': (organisation) => stepCard('make-safe', organisation),
    'the receipt': (organisation = brookvale) => receiptCard(about, { organisation, now }),
    'the notice to the DPO in person': (organisation) => noticeTo('dpo', organisation),
    'the notice to the Co-ordinator': (organisation) => noticeTo('co-ordinator', organisation),
    'the notice to the reporter': (organisation) => noticeTo('reporter', organisation),
  };

  for (const [name, card] of Object.entries(personally))
    it(`is to ring, then to warn the family, then not to contact whoever has it: ${name}`, () => {
      const shown = card();
      const words = cardText(shown);
      const order = [
        /[Rr]ing the safeguarding lead now/,
        /Amara Cole, 0116 496 0123/,
        /warn them, now/,
        /(?<!Who )contact/i,
      ];
      const places = order.map((each) => words.search(each));
      assert.ok(
        places.every((place) => place >= 0) && places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0)),
        `${places}\n${words}`,
      );
      const first = everyElement(shown.card).find(({ text }) => /ring the safeguarding lead now/i.test(String(text)));
      assert.equal(first?.['weight'], 'Bolder');
      assert.doesNotMatch(shown.summary, /Amara|0116/);
    });

  it('comes before anything else on the receipt, whatever else it has to say', () => {
    const words = cardText(receiptCard(about, { organisation: brookvale, now }));
    assert.match(words, /! Somebody may be in danger\n\* Ring the safeguarding lead now/);
  });

  it('names nobody where nobody has said whom to ring', () => {
    const { safeguarding: _, ...without } = brookvale;
    for (const card of Object.values(personally)) {
      const words = cardText(card(without));
      assert.match(words, /[Rr]ing the safeguarding lead now/);
      assert.doesNotMatch(words, /Amara|0116|undefined/);
    }
  });

  it('stands on the card of the ordinary first steps too', () => {
    assert.match(
      cardText(stepCard('contain')),
      /Ring the safeguarding lead now, if you have not yet, and agree who warns the family\. Do not contact the person who/,
    );
  });

  it('gives no name and no number in a channel', () => {
    for (const kind of ['danger', 'breach-reported'] as const) {
      const notice = waitingNotice({ kind, to: 'chair', version: 1, now });
      assert.doesNotMatch(cardText(noticeCard({ notice, about, organisation: brookvale, now })), /Amara|0116/);
    }
  });
});

describe('the card that asks whether the risk has been dealt with', () => {
  const wordsIn = (danger: 'yes' | 'not-sure' | 'no') => {
    const there = { ...setting(reported({ danger })), part: null };
    return wordsOn(actOf('assess'), { livingPeople: 'yes' }, 'mitigation', there).join(' ');
  };

  it('takes no confirmation from whoever has it as an example in danger', () => {
    assert.match(wordsIn('no'), /confirmed in writing/);
    for (const danger of ['yes', 'not-sure'] as const) {
      assert.doesNotMatch(wordsIn(danger), /confirmed/);
      assert.match(wordsIn(danger), /the family has been warned and is safe\. Do not contact/);
    }
  });
});

describe('a report of danger that was sent before it was complete', () => {
  const about = reported({ danger: 'yes', whose: ['not-known'], data: ['not-known'], people: undefined });

  it('says in the DPO’s channel that it is not known how sensitive it is', () => {
    const notice = waitingNotice({ kind: 'breach-reported', to: 'dpo', version: 1, now });
    const words = cardText(noticeCard({ notice, about, organisation: brookvale, now }));
    assert.match(words, /Especially sensitive: Not known yet/);
    assert.doesNotMatch(words, /Nothing ticked/);
  });

  it('has a sum in which every line says what it is about', () => {
    const lines = sumsOf(undefined, setting(about)).flatMap((each) => each.factors);
    assert.ok(lines.some((words) => words.startsWith('Whose data: not known')));
    assert.ok(lines.some((words) => words.startsWith('What kinds of data: not known')));
  });
});

describe('the button that sends a report before it is complete', () => {
  const titlesAt = (step: string, answer: string) => {
    const dialogue = actOf('report-breach');
    const typed = {
      kind: 'wrong-recipient',
      way: 'website',
      summary: 'Her address went to her violent ex.',
      danger: answer,
    };
    const { card } = formCard(dialogue, draftOf(dialogue, { typed, step }), setting());
    return (card['actions'] as { title: string }[]).map(({ title }) => title);
  };
  const early = 'Send it now, add the rest later';

  it('comes first where somebody is told to ring, second on every later card, and nowhere without danger', () => {
    for (const answer of ['yes', 'not-sure']) {
      assert.deepEqual(titlesAt('make-safe', answer).slice(0, 2), [early, 'Next']);
      assert.deepEqual(titlesAt('contain', answer).slice(0, 2), ['Next', early]);
      assert.deepEqual(titlesAt('who', answer).slice(0, 2), ['Next', early]);
      assert.ok(!titlesAt('check-answers', answer).includes(early));
    }
    assert.ok(!titlesAt('contain', 'no').includes(early));
    assert.ok(!titlesAt('what-happened', 'no').includes(early));
  });
});

describe('what is suggested of a breach of which nobody has asked whether it is dangerous', () => {
  for (const kind of breachKinds)
    it(`is never that it will pass: ${kind}`, () => {
      for (const data of dataKinds) {
        const about = reported({
          kind,
          data: [data],
          people: 1,
          whose: ['staff'],
          protection: 'encrypted',
          recovered: 'yes',
        });
        const [severity] = sumsOf(undefined, setting(about));
        assert.doesNotMatch(severity?.result ?? '', /[Mm]inor|No harm/, data);
        assert.match(severity?.factors[0] ?? '', /has not been asked/);
      }
    });
});

describe('the card that asks when', () => {
  it('asks of a supplier’s breach when the supplier told us, from when the 72 hours count', () => {
    const at = (step: string, kind: string) =>
      wordsOn(actOf('report-breach'), { kind, noticed: 'earlier' }, step, setting()).join(' ');
    assert.match(
      at('when', 'supplier-told-us'),
      /72 hours from when the supplier told us.*When did the supplier tell us\?/,
    );
    assert.match(at('noticed', 'supplier-told-us'), /Day the supplier told us/);
    assert.match(at('when', 'lost-device'), /from the moment it was noticed.*When was it noticed\?/);
    assert.match(at('noticed', 'lost-device'), /Day it was noticed/);
  });
});
