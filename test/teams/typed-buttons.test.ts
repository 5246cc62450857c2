import assert from 'node:assert/strict';
import { buttonsOn } from '../../src/teams/buttons-on.ts';
import { buttonMeant } from '../../src/teams/in-chat/button-meant.ts';
import { allCards, ordinary } from '../support/all-cards.ts';

const inChat = allCards(ordinary).filter(({ where }) => where === 'chat');

/** As people type: a phone's capitals and quotes, a full stop, a courtesy. */
const typings: Readonly<Record<string, (title: string) => string>> = {
  'as it stands': (title) => title,
  'in small letters': (title) => title.toLowerCase(),
  'in capitals': (title) => title.toUpperCase(),
  'with a full stop': (title) => ` ${title}. `,
  'in quotation marks': (title) => `“${title}”`,
  'with a straight apostrophe': (title) => title.replaceAll('’', "'"),
  'with a courtesy': (title) => `Please press “${title}”`,
};

describe('every button of every card', () => {
  for (const [how, type] of Object.entries(typings)) {
    it(`is pressed by its title, typed ${how}`, () => {
      const wrong = inChat.flatMap(({ name, shown }) => {
        const buttons = buttonsOn(shown.card);
        return buttons.flatMap(({ title, carries }) => {
          const meant = buttonMeant(type(title), [buttons]);
          return JSON.stringify(meant?.carries) === JSON.stringify(carries) ? [] : [`${name}: ${title}`];
        });
      });
      assert.deepEqual(wrong, []);
    });
  }

  it('leaves nothing out but links, which the client opens by itself', () => {
    for (const { name, shown } of inChat) {
      const actions = (shown.card['actions'] ?? []) as { type: string }[];
      const links = actions.filter(({ type }) => type === 'Action.OpenUrl');
      assert.equal(buttonsOn(shown.card).length + links.length, actions.length, name);
    }
  });
});

describe('a typed title', () => {
  const button = (title: string, press = 'next') => ({
    title,
    carries: { do: 'step', draft: title, step: 's', press },
  });
  const asked = [
    button('Keep going', 'keep'),
    button('Finish later', 'later'),
    button('Yes, delete it', 'confirm-cancel'),
  ];
  const meant = (words: string, ...cards: (typeof asked)[]) => buttonMeant(words, cards)?.title;

  it('answers a question of yes or no', () => {
    for (const words of ['yes', 'Yes.', 'yes please', 'Yep'])
      assert.equal(meant(words, asked), 'Yes, delete it', words);
    for (const words of ['no', 'No!', 'nope', 'never mind', 'no, never mind', 'forget it']) {
      assert.equal(meant(words, asked), 'Keep going', words);
    }
  });

  it('is no answer where nothing of the kind is asked, nor to a card further up', () => {
    for (const words of ['yes', 'no', 'never mind']) {
      assert.equal(meant(words, [button('Next'), button('Back', 'back')]), undefined, words);
      assert.equal(meant(words, [button('My tasks')], asked), undefined, words);
    }
  });

  it('is looked for on the newest card first', () => {
    const newer = [{ title: 'Next', carries: { do: 'show', show: 'help' } }];
    assert.deepEqual(buttonMeant('next', [newer, [button('Next')]])?.carries, { do: 'show', show: 'help' });
    assert.equal(meant('finish later', newer as never, asked), 'Finish later');
  });

  it('in two languages is typed in either', () => {
    const two = [button('Prawie się zdarzyło / Near miss'), button('Zapisz wniosek / Log a request')];
    assert.equal(meant('prawie się zdarzyło', two), 'Prawie się zdarzyło / Near miss');
    assert.equal(meant('log a request', two), 'Zapisz wniosek / Log a request');
  });

  it('with a number is typed by the number alone', () => {
    const pupils = [button('1. Jordan Smith (Year 9)'), button('2. Jordan Smith (Year 10)')];
    assert.equal(meant('2', pupils), '2. Jordan Smith (Year 10)');
    assert.equal(meant('Jordan Smith', pupils), undefined);
  });

  it('is not found in a sentence, nor in nothing', () => {
    for (const words of ['I will finish later, I lost my laptop', 'yes, delete it all from the server', '', '…']) {
      assert.equal(meant(words, asked), undefined, words);
    }
  });
});
