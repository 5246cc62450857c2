import assert from 'node:assert/strict';
import { logRequest as dialogue } from '../../../src/acts/alone/log-request/log-request.ts';
import { organisation } from '../../../src/domain/organisation/organisation.ts';
import { requestForm } from '../../../src/domain/request/log/request-form.ts';
import { typedFrom } from '../../../src/teams/card/read-inputs.ts';
import { advance, progress } from '../../../src/teams/draft/advance.ts';
import { formCard } from '../../../src/teams/draft/form-card.ts';
import { cardText } from '../../support/card-text.ts';
import { brookvale, maya, now } from '../../support/cast.ts';
import { khanAsks } from '../../support/sample-request.ts';
import { draftOf } from '../../support/walk-dialogue.ts';

const academy = organisation.parse({
  ...brookvale,
  schools: [{ id: 'ashdown', name: 'Ashdown Academy', type: 'academy' }],
});
const settingAt = (of = brookvale) => ({ organisation: of, now, about: undefined, part: null, person: maya });
const typed = (over: Record<string, string> = {}) => ({ ...typedFrom(requestForm, khanAsks), ...over });

const stepsOf = (over: Record<string, string>) =>
  progress(dialogue, typed(over), settingAt()).steps.map(({ id }) => id);
const problemsAt = (step: string, over: Record<string, string>) =>
  progress(dialogue, typed(over), settingAt())
    .problemsOf.get(step)
    ?.map(({ field }) => field);
const shown = (step: string, over: Record<string, string> = {}, of = brookvale) =>
  cardText(formCard(dialogue, draftOf(dialogue, { step, typed: typed(over) }), settingAt(of)));

const whole = ['who-asks', 'whose-information', 'what-it-is', 'reach-them', 'check-answers'];

describe('the steps of logging a request', () => {
  it('are four and the check of the answers, and one less where nobody else is asked about', () => {
    const asksAboutNobody = { capacity: 'other', wants: 'An FOI about laptops' };
    assert.deepEqual(stepsOf({}), whole);
    for (const over of [{ capacity: 'staff' }, asksAboutNobody]) {
      assert.deepEqual(
        stepsOf(over),
        whole.filter((id) => id !== 'whose-information'),
      );
    }
  });

  it('ask for the child’s name where a parent asks, at the latest when it is said what it is', () => {
    assert.deepEqual(problemsAt('whose-information', { subject: '' }), ['subject']);
    const freedom = { subject: '', wants: 'An FOI about laptops' };
    assert.deepEqual(problemsAt('whose-information', { ...freedom, matter: '' }), []);
    assert.deepEqual(problemsAt('what-it-is', { ...freedom, matter: 'access' }), ['matter']);
    assert.deepEqual(problemsAt('what-it-is', { ...freedom, matter: 'freedom-of-information' }), []);
  });

  it('take “I’m not sure” for a request for a copy', () => {
    const draft = draftOf(dialogue, { step: 'check-answers', typed: typed({ matter: 'not-sure' }) });
    const sent = advance(dialogue, draft, { press: 'send', typed: null, setting: settingAt() });
    assert.equal(sent.result === 'finish' && sent.answers['matter'], 'access');
  });

  it('propose what the words sound like, and keep what was chosen instead', () => {
    const { matter: _, ...unsaid } = typed({ wants: 'Delete the photo of my son' });
    const draft = draftOf(dialogue, { step: 'what-it-is', typed: unsaid });
    assert.match(cardText(formCard(dialogue, draft, settingAt())), /I propose: Delete data\.[\s\S]*\(x\) Delete data/);
    assert.match(shown('what-it-is', { matter: 'complaint' }), /\(x\) A complaint about how data was used/);
  });

  it('tell an academy’s parent that the law of the educational record is not theirs, and offer it to others', () => {
    const asked = { wants: 'The educational record, please', how: 'letter', matter: '' };
    const there = shown('what-it-is', { ...asked, school: 'ashdown' }, academy);
    assert.match(there, /does not bind academies: this is an access request, one month/);
    assert.doesNotMatch(there, /\( \) The educational record of a child/);
    assert.match(shown('what-it-is', asked), /The educational record of a child/);
  });

  it('end with each date and why', () => {
    const words = shown('check-answers');
    assert.match(words, /Answer it, by the partnership’s own target: Tuesday 1 December 2026/);
    assert.match(
      words,
      /Answer it: Wednesday 16 December 2026\n~ Received on Monday 16 November 2026\. One month later/,
    );
    assert.match(shown('check-answers', { matter: 'complaint' }), /Wednesday 16 December 2026\n~ Received on Monday/);
  });
});
