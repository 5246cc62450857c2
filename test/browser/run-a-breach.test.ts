import assert from 'node:assert/strict';
import { type ChatWindow, openChatWindow } from '../support/chat-window.ts';

/** From the report to the closing, as the people concerned see it. Each picture is taken before anything is typed. */
describe('a breach from its report to its closing in Microsoft’s own chat client', () => {
  let chat: ChatWindow;
  let maya: ChatWindow['someone'];
  let dev: ChatWindow['someone'];
  let reference = '';

  before(async () => {
    chat = await openChatWindow();
    maya = chat.someone;
    dev = chat.someone;
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await chat.page.screenshot({ path: `test-output/browser/stuck-${this.currentTest.title.slice(0, 12)}.png` });
  });
  after(() => chat?.close());

  it('is reported', async () => {
    await maya.say('I sent the list of 30 pupils with their special educational needs to the wrong parent');
    await maya.seesCard('First, stop it getting worse');
    await maya.press('Next', 'Who has it?');
    await maya.choose(/opened, read/, 'Yes');
    await maya.press('Next', 'When?');
    await maya.tick('Just now');
    await maya.press('Next', 'Whose information is it?');
    await maya.tick('Hillcrest School');
    await maya.press('Next', 'What kind of information?');
    await maya.press('Next', 'Is anyone in danger?');
    await maya.tick('No');
    await maya.press('Next', 'How was it protected, and where is it now?');
    await maya.tick('Nothing protected it');
    await maya.choose(/back with you/, 'No');
    await maya.press('Next', 'Check your answers');
    await maya.press('Send the report', 'Your report is in');
    reference = /BR-\d{4}-\d{4}/.exec((await maya.latest().textContent()) ?? '')?.[0] ?? '';
  });

  it('is acknowledged from the card in the DPO channel', async () => {
    await dev.say('act as dpo');
    await dev.seesCard('You are now Dev Patel');
    await dev.goTo('DPO channel');
    await dev.seesCard(/7[12] h left/);
    await dev.picture('waiting-in-the-channel');
    await dev.press('Acknowledge', 'Acknowledged by');
    await dev.picture('acknowledged-in-the-channel');
    assert.doesNotMatch((await dev.latest().textContent()) ?? '', /Dev|Patel|Maya|Okafor/);
  });

  it('is assessed in private, by the ICO’s questions and the policy’s', async () => {
    await dev.goTo('Personal Chat');
    await dev.say(`assess ${reference}`);
    await dev.seesCard('Is it personal data?');
    await dev.picture('assess-personal-data');
    await dev.choose(/living people/, 'Yes');
    await dev.press('Next', 'How serious, and how likely?');
    await dev.picture('assess-how-serious');
    await dev.tick('Severe: safety, health or lasting damage', 'Likely');
    await dev.press('Next', 'Has the risk been dealt with?');
    await dev.picture('assess-mitigation');
    await dev.choose(/taken the risk away/, 'No');
    await dev.press('Next', 'Is it a high risk?');
    await dev.picture('assess-high-risk');
    await dev.tick('Yes');
    await dev.press('Next', 'Your policy’s two criteria');
    await dev.picture('assess-two-criteria');
    await dev.choose(/young people/, 'Yes');
    await dev.choose(/members of staff/, 'No');
    await dev.press('Next', 'Your decision');
    await dev.picture('assess-decision');
    await dev.tick('There is a high risk to people: tell the ICO and the people affected');
    await dev.select(/Whose decision/, 'The Headteacher of Ashdown Academy');
    await dev.press('Next', 'Why?');
    await dev.picture('assess-reason');
    await dev.fill('The reason', 'A stranger to these families knows of their children’s needs.');
    await dev.press('Next', 'Check your answers');
    await dev.picture('assess-check');
    await dev.press('Record the decision', 'your decision is recorded');
    await dev.picture('assess-done');
  });

  it('becomes tasks, each with who asks for it', async () => {
    for (const task of ['Tell the Executive Steering Group', 'Tell Hillcrest School']) {
      await dev.press('Tasks', 'To be done');
      await dev.picture('tasks');
      await dev.press(task, 'What has come of it?');
      await dev.picture('task');
      await dev.tick('It is done');
      await dev.press('Next', 'When and how?');
      await dev.select(/How was it done/, 'By e-mail');
      await dev.fill(/What shows it/, 'E-mail sent this morning');
      await dev.press('Record it', 'the task is done');
    }
  });

  it('is written up for the ICO, with what is missing as buttons, and as a Word file', async () => {
    await dev.press('Report to the ICO', /7 of 9 mandatory answers are ready/);
    await dev.picture('ico-report');
    await dev.press('Answer: Likely consequences', 'What it may mean for people');
    await dev.picture('ico-consequences');
    await dev.fill(/likely consequences/, 'Children may be teased, and families may be upset.');
    await dev.press('Next', 'Check your answers');
    await dev.picture('ico-check');
    await dev.press('Save the answers', 'your answers are kept');
    await dev.press('Report to the ICO', /8 of 9 mandatory answers are ready/);
    await dev.press('Answer: What has been done about it', 'What has been done');
    await dev.fill(/done about it/, 'The parent was asked to delete it, and confirmed that they have.');
    await dev.press('Next', 'Check your answers');
    await dev.press('Save the answers', 'your answers are kept');
    await dev.press('Report to the ICO', /9 of 9 mandatory answers are ready/);
    await dev.press('Make the document', 'Open as Word');
    await dev.picture('ico-document');
    const file = await chat.page.request.get(await dev.addressBehind('Open as Word'));
    assert.equal(file.headers()['content-disposition'], `attachment; filename="${reference}-ICO-report.docx"`);
    assert.equal((await file.body()).subarray(0, 2).toString(), 'PK');
  });

  it('is recorded as sent, which stops the clock', async () => {
    await dev.press('I have sent it', 'I send nothing to the ICO myself');
    await dev.picture('ico-sent');
    await dev.tick('Initial report');
    await dev.fill(/reference/, 'IC-123456-A1B2');
    await dev.press('Record it', 'ICO');
    await dev.picture('ico-told');
  });

  it('asks for the letter, and counts who has been told', async () => {
    await dev.press('Tasks', 'To be done');
    await dev.press('Write to the people affected', 'The letter: what happened');
    await dev.picture('letter-what-happened');
    await dev.press('Next', 'The letter: what is done');
    await dev.picture('letter-what-is-done');
    await dev.press('Next', 'Read it as they will');
    await dev.picture('letter-read');
    await dev.press('Save the letter', 'letter');
    await dev.picture('letter-saved');
    await dev.say(`people told of ${reference}`);
    await dev.seesCard('Who has been told');
    await dev.picture('people-told');
    await dev.tick('Parents or carers');
    await dev.fill(/How many of them/, '30');
    await dev.select(/^How\?/, 'By letter');
    await dev.press('Next', 'When they were told');
    await dev.choose(/everyone been told/, 'Yes');
    await dev.press('Record it', 'Show the report');
    await dev.picture('people-told-done');
  });

  it('is not closed before it is investigated, and says so', async () => {
    await dev.say(`close ${reference}`);
    await dev.seesCard('cannot be closed yet');
    await dev.picture('not-closed-yet');
    await dev.press('Write what was found', 'What did you find?');
    await dev.picture('investigate');
    await dev.fill(/What did you find/, 'The address was completed by itself and not read again.');
    await dev.select(/What caused it/, 'Human mistake');
    await dev.fill(/stop it from happening/, 'Lists are sent by secure file transfer only.');
    await dev.press('Save it', 'what you found is recorded');
    await dev.press('Tell the ICO later: Number of records', 'What has come of it?');
    await dev.tick('It is not going to be done');
    await dev.press('Next', 'Why is it not going to be done?');
    await dev.fill(/reason/i, 'The list held one row for each pupil, and the ICO has been told so by telephone.');
    await dev.press('Record it', 'Close it');
    await dev.press('Close it', /Whoever reported it hears/);
    await dev.picture('close');
    await dev.fill(/What has changed/, 'Lists now go by secure file transfer only. Thank you for telling us.');
    await dev.press('Close the breach', 'it is closed');
    await dev.picture('closed');
  });

  it('stands closed in the channel, and the reporter has heard what changed', async () => {
    await dev.goTo('DPO channel');
    await dev.seesCard(/Closed on/);
    await dev.picture('closed-in-the-channel');
    assert.doesNotMatch((await dev.latest().textContent()) ?? '', /Dev|Patel|Maya|Okafor|secure file/);
    await maya.goTo('Personal Chat');
    await maya.say('act as teacher');
    await maya.seesCard('Lists now go by secure file transfer only');
    await maya.picture('reporter-hears');
  });
});
