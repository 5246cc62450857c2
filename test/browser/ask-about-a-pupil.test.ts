import assert from 'node:assert/strict';
import { londonClock } from '../../src/domain/deadlines/london-time.ts';
import { type ChatWindow, openChatWindow } from '../support/chat-window.ts';

/** The answer of a card stands right behind its question. */
const health = (answer: string) => new RegExp(`health service\\?${answer}`);
const share = 'can we share with CAMHS about';
const howItCame = /^How did it/;
const keptAt = /Where is it kept/;

/** From a new pupil to who has asked about her, as the people concerned see it. Each picture is taken before anything is typed. */
describe('a pupil’s consent in Microsoft’s own chat client', () => {
  let chat: ChatWindow;
  let sam: ChatWindow['someone'];
  let maya: ChatWindow['someone'];
  let dev: ChatWindow['someone'];
  let ffion = '';
  const today = londonClock(new Date()).day;

  before(async () => {
    chat = await openChatWindow();
    sam = chat.someone;
    maya = chat.someone;
    dev = chat.someone;
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await chat.page.screenshot({ path: `test-output/browser/stuck-${this.currentTest.title.slice(0, 12)}.png` });
  });
  after(() => chat?.close());

  const cardsWith = (words: string | RegExp) => chat.page.locator('.ac-adaptiveCard').filter({ hasText: words });

  /** Says something, and waits for one more card with `answer`; answers with its words. */
  const ask = async (words: string, answer: string | RegExp, say = chat.someone.say): Promise<string> => {
    const answers = cardsWith(answer);
    const before = await answers.count();
    await say(words);
    await answers.nth(before).waitFor();
    return (await answers.nth(before).textContent()) ?? '';
  };

  /** In a channel the bot hears only what names it. */
  const mentionAndSay = async (words: string): Promise<void> => {
    const box = chat.page.locator('[role=textbox][contenteditable=true]').last();
    await box.click();
    await box.pressSequentially('@');
    await chat.page.getByRole('menuitem', { name: 'Privacy desk' }).click();
    await box.pressSequentially(words);
    await chat.page.keyboard.press('Enter');
  };

  it('begins with a file, which is not opened twice unnoticed', async () => {
    await sam.say('act as co-ordinator');
    await sam.seesCard('You are now Sam Whitlock');
    await ask('add a pupil called Jordan Smith', 'Who is the pupil?');
    await sam.fill('Date of birth', '2012-03-14');
    await sam.press('Next', 'Which school are they at?');
    await sam.select('School', 'Ashdown Academy');
    await sam.press('Next', 'Are they here already?');
    await sam.picture('pupil-seems-there');
    await sam.press('Cancel', 'Cancel this?');
    await sam.press('Yes, delete it', /deleted/);
    await ask('add a pupil', 'Who is the pupil?');
    await sam.fill('First names', 'Ffion');
    await sam.fill('Last name', 'Hughes');
    await sam.fill('Date of birth', '2012-05-09');
    await sam.press('Next', 'Which school are they at?');
    await sam.select('School', 'Hillcrest School');
    await sam.press('Next', 'Check your answers');
    await sam.press('Add the pupil', 'the pupil is added');
    ffion = /PF-\d{4}-\d{4}/.exec((await sam.latest().textContent()) ?? '')?.[0] ?? '';
  });

  it('answers no, and what is missing, while nothing is signed', async () => {
    await ask(`${share} Ffion?`, health('No'));
    await sam.picture('pupil-no');
    await sam.press('Record something', 'Referral form');
    await sam.picture('pupil-record-something');
  });

  it('is recorded from the referral form to the signature, each leading to the next', async () => {
    await sam.press('Go on', 'The school’s referral form');
    await sam.picture('pupil-referral-form');
    await sam.fill('Day on the form', today);
    await sam.select(howItCame, 'On paper');
    await sam.fill(keptAt, 'Blue folder in the office');
    await sam.press('Record it', 'the referral form is recorded');
    await sam.press('Record the acknowledgement', 'Day of the acknowledgement');
    await sam.picture('pupil-acknowledgement');
    await sam.fill('Day of the acknowledgement', today);
    await sam.select(howItCame, 'By e-mail');
    await sam.press('Record it', 'acknowledgement is recorded');
    await sam.press('Record the signature', 'Who signed?');
    await sam.picture('pupil-who-signed');
    await sam.fill('Name of whoever signed', 'Carys Hughes');
    await sam.select(/Who are they/, 'Mother');
    await sam.choose(/parental responsibility/, 'Yes');
    await sam.press('Next', 'What did they sign?');
    await sam.picture('pupil-what-signed');
    await sam.tick('The pupil’s school', 'The health service', 'A voluntary organisation or club');
    await sam.fill(/Day on which/, today);
    await sam.select(howItCame, 'On paper');
    await sam.press('Next', 'Check your answers');
    await sam.press('Record it', 'the signature is recorded');
    await sam.picture('pupil-signature-recorded');
  });

  it('answers yes with its clauses once the three are on file', async () => {
    assert.match(await ask(`${share} Ffion?`, health('Yes')), /SEIPS privacy statement, para 5/);
    await sam.picture('pupil-yes');
    await sam.press('Ask something else', 'The answers');
    await sam.picture('pupil-answers');
    await sam.press('Everything on file', 'Carys Hughes');
    await sam.picture('pupil-on-file');
  });

  it('is never guessed: two of one name are told apart by year and school', async () => {
    assert.doesNotMatch(await ask(`${share} Jordan Smith?`, 'Which pupil do you mean?'), /health service/);
    await sam.picture('pupils-which');
    await sam.press('1. Jordan Smith (Jordy), Year 10', /health service\?Yes[\s\S]*Jordan Smith \(Jordy\)/);
    await sam.picture('pupil-chosen');
    await ask('consent Marek Testowski', 'I found nobody');
  });

  it('asks back where it depends, and a photograph is neither yes nor no', async () => {
    await ask('can the boxing club know about Ffion?', 'Ask first');
    await sam.picture('pupil-club');
    await sam.press('They work with the pupil', /that works with the pupil\?Yes/);
    await ask('may we use Ffion’s photo in the local paper?', /press\?Not recorded/);
    await sam.picture('pupil-photograph');
  });

  it('answers no at once after a withdrawal, and the DPO channel hears of it without a name', async () => {
    await ask(`withdraw consent ${ffion}`, 'What do they withdraw or object to?');
    await sam.picture('pupil-withdrawal');
    await sam.tick('Sharing with others', 'A parent or carer with parental responsibility');
    await sam.press('Next', 'In their words');
    await sam.picture('pupil-withdrawal-words');
    await sam.fill(/What did they say/, 'Please stop telling other services about her.');
    await sam.select(howItCame, 'By phone');
    await sam.press('Record it: it acts at once', 'it is recorded, and acts now');
    await sam.picture('pupil-withdrawn');
    await ask(`${share} Ffion?`, health('NoA parent'));
    await sam.picture('pupil-no-again');
    await sam.goTo('DPO channel');
    await sam.seesCard(`${ffion}: stop sharing`);
    await sam.picture('withdrawal-in-the-channel');
    const told = (await cardsWith(`${ffion}: stop sharing`).last().textContent()) ?? '';
    assert.doesNotMatch(told, /Ffion|Hughes|Hillcrest|other services|Sam|Whitlock/);
  });

  it('is not spoken of where others can read', async () => {
    const refused = await ask(`${share} Ffion?`, 'Let’s talk in private', mentionAndSay);
    assert.doesNotMatch(refused, /Ffion/);
    await sam.picture('pupil-asked-in-the-channel');
  });

  it('is as it was once that is undone', async () => {
    await sam.goTo('Personal Chat');
    await ask(`undo ${ffion}`, 'it is undone');
    await sam.picture('pupil-undone');
    await ask(`${share} Ffion?`, health('Yes'));
  });

  it('can come with many others in a list', async () => {
    await ask('import pupils', 'Headings to copy');
    await sam.picture('import-pupils');
  });

  it('does not exist for somebody who may not ask', async () => {
    await maya.say('act as teacher');
    await maya.seesCard('You are now Maya Okafor');
    const nobody = await ask(`${share} Marek Testowski?`, 'I found nobody');
    assert.equal(await ask(`${share} Ffion Hughes?`, 'I found nobody'), nobody);
    await maya.picture('pupil-to-a-teacher');
  });

  it('tells the DPO who has looked', async () => {
    await dev.say('act as dpo');
    await dev.seesCard('You are now Dev Patel');
    assert.match(await ask(`who looked up ${ffion}`, `Who has looked up ${ffion}`), /Sam Whitlock[\s\S]*Answered: Yes/);
    await dev.picture('look-ups-of-a-pupil');
    assert.match(
      await ask('look-ups by Maya Okafor', 'Pupils that a colleague has looked up'),
      /Ffion Hughes[\s\S]*Refused/,
    );
    await dev.picture('look-ups-by-a-colleague');
    await dev.goTo('DPO channel');
    await dev.seesCard('no longer counts');
    await dev.picture('undone-in-the-channel');
  });
});
