import assert from 'node:assert/strict';
import { londonClock } from '../../src/domain/deadlines/london-time.ts';
import { type ChatWindow, openChatWindow } from '../support/chat-window.ts';

/** From the question at the gate to the answer, as the people concerned see it. Each picture is taken before anything is typed. */
describe('a request from the gate to its answer in Microsoft’s own chat client', () => {
  let chat: ChatWindow;
  let maya: ChatWindow['someone'];
  let sam: ChatWindow['someone'];
  let dev: ChatWindow['someone'];
  let reference = '';

  before(async () => {
    chat = await openChatWindow();
    maya = chat.someone;
    sam = chat.someone;
    dev = chat.someone;
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await chat.page.screenshot({ path: `test-output/browser/stuck-${this.currentTest.title.slice(0, 12)}.png` });
  });
  after(() => chat?.close());

  /** Acts as somebody else, and waits for the newest of what came for them meanwhile. */
  const sitDownAs = async (role: string, name: string, waiting?: string): Promise<void> => {
    const told = chat.page.locator('.ac-adaptiveCard').filter({ hasText: `You are now ${name}` });
    const before = await told.count();
    await chat.someone.say(`act as ${role}`);
    await told.nth(before).waitFor();
    if (waiting) await chat.someone.seesCard(waiting);
  };

  it('is logged by whoever was asked', async () => {
    await maya.say('Mrs Khan asked me at the gate for everything about her son Adam');
    await maya.seesCard('Who asks, and for what?');
    await maya.picture('request-who-asks');
    await maya.select(/In what role/, 'A parent or carer with parental responsibility');
    await maya.press('Next', 'Whose information?');
    await maya.picture('request-whose-information');
    await maya.fill('Name of the child', 'Adam Khan');
    await maya.fill(/Date of birth/, '2018-05-14');
    await maya.select(/on roll/, 'Hillcrest School');
    await maya.press('Next', 'I propose');
    await maya.picture('request-what-it-is');
    await maya.press('Next', 'How do we reach them?');
    await maya.picture('request-reach-them');
    await maya.fill(/Address, e-mail/, '12 Example Street');
    await maya.fill(/Are you sure/, 'I have taught her son for two years.');
    await maya.press('Next', 'Check your answers');
    await maya.picture('request-check-answers');
    await maya.press('Log the request', /AR-\d{4}-\d{4}/);
    await maya.picture('request-receipt');
    reference = /AR-\d{4}-\d{4}/.exec((await maya.latest().textContent()) ?? '')?.[0] ?? '';
  });

  it('stands among the co-ordinator’s, and its dates with how they were found', async () => {
    await sitDownAs('co-ordinator', 'Sam Whitlock', `Request: ${reference}`);
    await sam.picture('request-to-the-co-ordinator');
    await sam.say('requests');
    await sam.seesCard('Open requests: 1');
    await sam.picture('requests');
    await sam.press(reference, 'Logged by');
    await sam.picture('request-opened');
    await sam.press('Dates', 'Fifteen days from');
    await sam.picture('request-dates');
    assert.match((await sam.latest().textContent()) ?? '', /month/);
  });

  it('is judged: may she ask for him?', async () => {
    await sam.press('The request', 'Logged by');
    await sam.press('Decide if they may ask', 'Does the pupil understand it?');
    await sam.picture('request-understands');
    await sam.tick('No, they do not understand it');
    await sam.fill(/gather that from/, 'He is eight and did not know what a record is.');
    await sam.press('Next', 'Could it harm somebody?');
    await sam.picture('request-harm');
    await sam.choose(/Is any of this in it/, 'No');
    await sam.press('Next', 'May they ask?');
    await sam.picture('request-judgement');
    await sam.tick('They may ask for the child');
    await sam.fill(/^Why/, 'She has parental responsibility, and he is too young to ask.');
    await sam.press('Next', 'nothing more to ask');
    await sam.press('Record it', 'your judgement is recorded');
    await sam.picture('request-judged');
  });

  it('is worked on: the school, a search, and one thing held back', async () => {
    await sam.press('Consult the on-roll school', 'Priya Nair');
    await sam.picture('request-consult');
    await sam.tick('It is done');
    await sam.press('Next', 'When, and what came of it?');
    await sam.picture('request-consulted');
    await sam.fill(/What came of it/, 'They have nothing to add, and they know of no risk.');
    await sam.press('Record it', 'Next:');
    await sam.picture('request-task-done');
    await sam.press('Record a search', 'Where did you look?');
    await sam.picture('request-search');
    await sam.fill('The place', 'The case files of the mentors');
    await sam.fill(/What you found/, '42 pages and 17 messages.');
    await sam.tick('No, I have looked, and there is none');
    await sam.press('Record it', 'Next:');
    await sam.picture('request-searched');
    await sam.press('Show the request', 'Logged by');
    await sam.press('The work', 'Where we looked');
    await sam.picture('request-work');
    await sam.press('Withhold something', 'Why is it held back?');
    await sam.picture('request-exemption');
    await sam.select('The reason that the law gives', 'Possible abuse of this child, where a parent asks');
    await sam.press('Next', 'What is held back?');
    await sam.picture('request-withhold');
    await sam.fill(/without repeating/, 'Two sentences of what he told his mentor.');
    await sam.tick('Blacked out in part');
    await sam.fill(/Why the reason fits/, 'They say what the person who asks is said to have done.');
    await sam.fill(/complete copy/, 'The locked cabinet in the office');
    await sam.press('Record it', 'Next:');
    await sam.picture('request-withheld');
  });

  it('is not put together before the advice, and says what is missing', async () => {
    await sam.say(`${reference}: put the answer together`);
    await sam.seesCard('The answer cannot be put together yet');
    await sam.picture('request-not-yet');
    await sam.press('Ask for advice, or record it', 'Ask for the advice first');
    await sam.picture('request-ask-advice');
    await sam.press('Next', 'What do they advise?');
    await sam.picture('request-advice');
    await sam.fill('Day you asked', londonClock(new Date()).day);
    await sam.tick('Hold part of it back');
    await sam.fill(/What they said/, 'Ms Grant agrees that the two sentences stay out.');
    await sam.press('Record it', 'Next:');
    await sam.picture('request-advised');
    await sam.press('Put the answer together', 'What goes out?');
    await sam.picture('request-what-goes-out');
    await sam.fill('What goes out', '42 pages and 17 messages, and the letter that explains them.');
    await sam.tick('On paper');
    await sam.press('Next', 'What the answer tells them');
    await sam.picture('request-parts');
    await sam.tick(
      'Whether we hold data about them, and the copy',
      'What we use it for',
      'Which kinds of data',
      'Who it is shared with',
      'How long it is kept',
      'Their rights: to correct, erase, restrict and object',
      'To whom they can complain',
      'Where it came from',
      'That no machine decides about them, or how it does',
    );
    await sam.press('Next', 'Is anything in it in dispute?');
    await sam.picture('request-in-dispute');
    await sam.tick('No, nothing that goes out is in dispute');
    await sam.press('Ask somebody else to look at it', 'Show the request');
    await sam.picture('request-prepared');
  });

  it('stands in the DPO channel without a name', async () => {
    await sitDownAs('dpo', 'Dev Patel', 'please look at the answer');
    await dev.picture('request-to-the-dpo');
    await dev.goTo('DPO channel');
    await dev.seesCard(reference);
    await dev.picture('request-in-the-channel');
    assert.doesNotMatch((await dev.latest().textContent()) ?? '', /Maya|Okafor|Sam|Whitlock|Khan|Adam|Dev|Patel/);
  });

  it('is looked at by somebody else, and handed over with its letter', async () => {
    await dev.goTo('Personal Chat');
    await dev.say('what’s due');
    await dev.seesCard('What ends first comes first');
    await dev.picture('request-due');
    await dev.say(reference);
    await dev.seesCard('Logged by');
    await dev.picture('request-to-check');
    await dev.press('Check the answer', 'Read what goes out');
    await dev.picture('request-letter');
    await dev.press('Next', 'Is the answer right?');
    await dev.picture('request-finding');
    await dev.tick('It is right and can go out');
    await dev.fill(/What you looked at/, 'Nobody else is in it, and it is whole.');
    await dev.press('Record it', 'Next:');
    await dev.picture('request-checked');
    await dev.press('Show the request', 'Logged by');
    await dev.press('The answer', 'Put together by');
    await dev.picture('request-answer');
    await dev.press('Letter: the answer', 'Open as Word');
    await dev.picture('request-document');
    const file = await chat.page.request.get(await dev.addressBehind('Open as Word'));
    assert.match(file.headers()['content-disposition'] ?? '', new RegExp(`^attachment; filename="${reference}-`));
    assert.equal((await file.body()).subarray(0, 2).toString(), 'PK');
    await dev.say(`${reference}: hand over the answer`);
    await dev.seesCard('The letter that goes with it');
    await dev.picture('request-hand-over');
    await dev.press('Next', 'How did it go out?');
    await dev.picture('request-delivered');
    await dev.tick('Handed over, with somebody there to explain it');
    await dev.fill(/What shows it/, 'Dev Patel went through it with her, and she signed for it.');
    await dev.press('Record that they have it', 'it is answered');
    await dev.picture('request-answered');
    await dev.say(`history of ${reference}`);
    await dev.seesCard('Who has read it');
    await dev.picture('request-history');
    await dev.goTo('DPO channel');
    await dev.seesCard(/Answered on/);
    await dev.picture('request-answered-in-the-channel');
    assert.doesNotMatch((await dev.latest().textContent()) ?? '', /Maya|Okafor|Sam|Whitlock|Khan|Adam|Dev|Patel/);
    await dev.goTo('Personal Chat');
  });

  it('shows whoever logged it that it is answered, and not the file', async () => {
    await sitDownAs('teacher', 'Maya Okafor');
    await maya.picture('request-logger-hears');
    await maya.say('my reports');
    await maya.seesCard(/Answered\. A copy/);
    await maya.picture('request-my-reports');
    await maya.say(reference);
    await maya.seesCard('This request has ended');
    await maya.picture('request-as-its-logger-sees-it');
    assert.doesNotMatch((await maya.latest().textContent()) ?? '', /Khan|Adam|pages/);
  });

  it('marks data at once whose accuracy is in dispute, and keeps both versions', async () => {
    await maya.say('Mrs Khan says that Adam’s attendance record is wrong and wants it corrected');
    await maya.seesCard('Who asks, and for what?');
    await maya.select(/In what role/, 'A parent or carer with parental responsibility');
    await maya.select(/How did it come/, 'By phone');
    await maya.press('Next', 'Whose information?');
    await maya.fill('Name of the child', 'Adam Khan');
    await maya.press('Next', 'I propose');
    await maya.picture('dispute-what-it-is');
    await maya.tick('Correct what is wrong');
    await maya.press('Next', 'How do we reach them?');
    await maya.press('Next', 'Check your answers');
    await maya.picture('dispute-check-answers');
    await maya.press('Log the request', 'The request is logged');
    const disputed = /AR-\d{4}-\d{4}/.exec((await maya.latest().textContent()) ?? '')?.[0] ?? '';
    await sitDownAs('dpo', 'Dev Patel', `Request: ${disputed}`);
    await dev.say(disputed);
    await dev.seesCard(`${disputed}: Correct what is wrong`);
    await dev.picture('dispute-opened');
    assert.match((await dev.latest().textContent()) ?? '', /Challenged: its accuracy has been in dispute/);
    await dev.say(`${disputed}: move the dispute on`);
    await dev.seesCard('What is in dispute?');
    await dev.picture('dispute-versions');
    await dev.fill(/Our version/, 'Absent on nine days in October.');
    await dev.fill(/Their version/, 'He was there on all but two of them.');
    await dev.press('Next', 'How does it stand now?');
    await dev.picture('dispute-next');
    await dev.tick('We cannot agree: ask the Governing Body');
    await dev.press('Next', 'The marker stays until it is resolved');
    await dev.picture('dispute-governing-body');
    await dev.press('Back', 'How does it stand now?');
    await dev.tick('Nothing yet: keep both versions as I have written them');
    await dev.press('Next', 'Update the dispute · nothing more to ask');
    await dev.press('Record it', 'Show the request');
    await dev.picture('dispute-recorded');
    await dev.press('Show the request', 'Before you use the data');
    await dev.press('The work', 'Our version');
    await dev.picture('dispute-work');
  });

  it('acknowledges a complaint', async () => {
    await sitDownAs('teacher', 'Maya Okafor');
    await maya.say('Mrs Khan complains about how we used Adam’s data');
    await maya.seesCard('Who asks, and for what?');
    await maya.picture('complaint-who-asks');
    await maya.select(/In what role/, 'A parent or carer with parental responsibility');
    await maya.select(/How did it come/, 'By phone');
    await maya.press('Next', 'Whose information?');
    await maya.fill('Name of the child', 'Adam Khan');
    await maya.press('Next', 'I propose');
    await maya.tick('A complaint about how data was used');
    await maya.press('Next', 'How do we reach them?');
    await maya.press('Next', 'Check your answers');
    await maya.press('Log the request', 'The complaint is logged');
    await maya.picture('complaint-receipt');
    const complaint = /AR-\d{4}-\d{4}/.exec((await maya.latest().textContent()) ?? '')?.[0] ?? '';
    await sitDownAs('dpo', 'Dev Patel', `Complaint: ${complaint}`);
    await dev.say(complaint);
    await dev.seesCard(`${complaint}: A complaint`);
    await dev.picture('complaint-opened');
    await dev.press('Acknowledge the complaint', 'Tell them that it came');
    await dev.picture('complaint-acknowledgement');
    await dev.fill(/Day on which/, londonClock(new Date()).day);
    await dev.press('Record that they were told', 'the acknowledgement is recorded');
    await dev.picture('complaint-acknowledged');
  });
});
