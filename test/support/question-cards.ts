import type { ActId } from '../../src/acts/index.ts';
import { actOf } from '../../src/acts/index.ts';
import type { NoticeKind } from '../../src/domain/notices/kinds/index.ts';
import { waitingNotice } from '../../src/domain/notices/notice.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { AskedQuestion } from '../../src/domain/question/question.ts';
import { noticeCard } from '../../src/notices/index.ts';
import { changedCard } from '../../src/pages/changed-card.ts';
import { myReportsCard } from '../../src/pages/desk-cards.ts';
import { digestCard } from '../../src/pages/digest-card.ts';
import { myTasksCard } from '../../src/pages/my-tasks-card.ts';
import { questionPage } from '../../src/pages/question/question-page.ts';
import { questionReceipt } from '../../src/pages/question/question-receipt.ts';
import { questionsCard } from '../../src/pages/question/questions-card.ts';
import { whatsDueCard } from '../../src/pages/whats-due-card.ts';
import { notNowCard } from '../../src/teams/draft/not-now-card.ts';
import type { NamedCard } from './all-cards.ts';
import { brookvale, colleague, idOf, maya, now } from './cast.ts';
import { type QuestionState, questionsTold } from './sample-question.ts';
import type { Voice } from './walk-dialogue.ts';

/** The question that a dialogue is walked with. */
export const questionAboutFor: Partial<Record<ActId, QuestionState>> = {
  'ask-question': 'asked',
  'answer-question': 'asked',
  'ask-again': 'answered',
  'close-question': 'asked',
  'drop-kept-answer': 'kept',
};

const dev = colleague('Dev Patel');
const chat = (name: string, shown: NamedCard['shown']): NamedCard => ({ name, where: 'chat', shown });

/** Every card about a question, but for the steps of its dialogues. All are for one person's chat. */
export const questionCards = (voice: Voice, name: string): NamedCard[] => {
  const told = questionsTold(voice, name);
  const states = Object.entries(told) as [QuestionState, AskedQuestion][];
  return [
    ...states.flatMap(([state, about]) => [
      chat(
        `question-pages/${state}, to whoever answers`,
        questionPage(about, { organisation: brookvale, person: dev }),
      ),
      chat(`question-pages/${state}, to whoever asked`, questionPage(about, { organisation: brookvale, person: maya })),
      chat(`question-pages/receipt, ${state}`, questionReceipt(about, { organisation: brookvale, now })),
    ]),
    chat(
      'question-pages/own question of whoever answers',
      questionPage(asDevs(told.answered), { organisation: brookvale, person: dev }),
    ),
    ...Object.entries(unheard()).map(([state, organisation]) =>
      chat(`question-pages/receipt, ${state}`, questionReceipt(told.asked, { organisation, now })),
    ),
    ...tellings(told),
    ...(['answered', 'kept', 'again', 'settled', 'closed'] as const).map((state) =>
      chat(`question-pages/changed, ${state}`, changedCard(told[state], { organisation: brookvale, person: dev, now })),
    ),
    ...lists(told),
    ...instead(told.answered),
  ];
};

const asDevs = (about: AskedQuestion): AskedQuestion => ({ ...about, reporter: { ...about.reporter, id: dev.id } });

const tellings = (told: Record<QuestionState, AskedQuestion>): NamedCard[] => {
  const card = (kind: NoticeKind, state: QuestionState) => {
    const to = kind === 'question-answered' || kind === 'question-closed' ? 'reporter' : 'dpo';
    const notice = waitingNotice({ kind, to, version: told[state].version, now });
    return chat(
      `question-notices/${kind}, ${state}`,
      noticeCard({ notice, about: told[state], organisation: brookvale, now }),
    );
  };
  return [
    ...(['asked', 'answered', 'settled', 'closed'] as const).map((state) => card('question-asked', state)),
    ...(['again', 'twice'] as const).map((state) => card('question-asked-again', state)),
    ...(['answered', 'again', 'twice', 'settled'] as const).map((state) => card('question-answered', state)),
    card('question-closed', 'closed'),
    ...(['asked', 'answered'] as const).map((state) => card('question-reminder', state)),
    card('receipt', 'asked'),
  ];
};

const lists = ({ asked, answered, closed }: Record<QuestionState, AskedQuestion>): NamedCard[] => {
  const many = Array.from({ length: 6 }, (_, at) => ({ ...asked, reference: `QU-2026-000${at + 1}` }));
  const seen = { organisations: [brookvale], now };
  const line = {
    type: 'question',
    reference: asked.reference,
    organisation: brookvale.name,
    since: '2026-11-18',
  } as const;
  return [
    chat('question-pages/list, none', questionsCard([], [])),
    chat('question-pages/list of whoever answers', questionsCard(many, [])),
    chat(
      'question-pages/list of whoever asked',
      questionsCard([], [asked, numbered(answered, 2), numbered(closed, 3)]),
    ),
    chat('desk/my reports, a question', myReportsCard([answered], [])),
    chat('desk/whats due, a question', whatsDueCard([{ what: 'question', about: asked, dueAt: null }], seen)),
    chat('desk/my tasks, a question', myTasksCard([], { ...seen, person: dev, questions: [asked] })),
    chat('desk/digest of a question', digestCard({ lines: [line], answerBy: 'buttons' })),
  ];
};

const numbered = (about: AskedQuestion, number: number): AskedQuestion => ({
  ...about,
  reference: `QU-2026-000${number}`,
});

/** Where whoever should answer is not there. */
const unheard = (): Record<string, Organisation> => {
  const without = (...names: readonly string[]) => brookvale.people.filter(({ name }) => !names.includes(name));
  const away = brookvale.people.map((member) => {
    const cover = { [idOf(2)]: idOf(3), [idOf(3)]: idOf(2) }[member.id];
    return cover === undefined ? member : { ...member, away: [{ from: '2026-11-16', until: '2026-11-20', cover }] };
  });
  return {
    'nobody answers': { ...brookvale, people: without('Dev Patel', 'Ruth Adeyemi') },
    'everyone is away': { ...brookvale, people: away },
    'somebody stands in': {
      ...brookvale,
      people: brookvale.people.map((member) =>
        member.id === dev.id
          ? { ...member, away: [{ from: '2026-11-16', until: '2026-11-20', cover: idOf(5) }] }
          : member,
      ),
    },
  };
};

const instead = (about: AskedQuestion): NamedCard[] => {
  const setting = { organisation: brookvale, now, about, part: null, person: dev };
  const notNow = actOf('drop-kept-answer').notNow(setting);
  return notNow ? [chat('drop-kept-answer/not now', notNowCard(notNow, setting))] : [];
};
