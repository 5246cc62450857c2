import assert from 'node:assert/strict';
import { type ChatWindow, openChatWindow } from '../support/chat-window.ts';

const detail = /violent|safe address|\bex\b|mums|Maya|Okafor/;
const contact = /Amara|0116/;

/** The evening on which a mother’s new address reached the man she fled from, as each of those concerned sees it. */
describe('a letter that leads somebody to a family, in Microsoft’s own chat client', () => {
  let chat: ChatWindow;
  let maya: ChatWindow['someone'];
  let reference = '';

  before(async () => {
    chat = await openChatWindow();
    maya = chat.someone;
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await chat.page.screenshot({ path: `test-output/browser/stuck-${this.currentTest.title.slice(0, 12)}.png` });
  });
  after(() => chat?.close());

  it('asks first whether anyone is in danger, and says whom to ring before anything else', async () => {
    await maya.say('letter with mums new safe address went to her violent ex on saturday');
    await maya.seesCard('Is anyone in danger?');
    await maya.picture('danger-asked');
    await maya.tick('Yes');
    await maya.press('Next', 'Ring the safeguarding lead now');
    await maya.seesCard(
      /Amara Cole, 0116 496 0123[\s\S]*warn them, now[\s\S]*Do not contact[\s\S]*Send it now, add the rest later/,
    );
    await maya.picture('danger-ring-first');
    await maya.tick('Ring the safeguarding lead. No answer: their deputy, then the headteacher');
    await maya.press('Next', 'Then, stop it getting worse');
    await maya.picture('danger-contain');
    await maya.seesCard(/Ring the safeguarding lead now, if you have not yet[\s\S]*Do not contact/);
    assert.doesNotMatch((await maya.latest().textContent()) ?? '', /Ask |ollect|delete/);
  });

  it('goes on to a receipt that says it again', async () => {
    await maya.press('Next', 'Who has it?');
    await maya.tick('A parent or carer');
    await maya.choose(/opened, read/, 'Yes');
    await maya.press('Next', 'When?');
    await maya.tick('Just now');
    await maya.press('Next', 'Whose information is it?');
    await maya.tick('Parents or carers');
    await maya.press('Next', 'What kind of information?');
    await maya.tick('Names, dates of birth or contact details');
    await maya.press('Next', /How was it protected|share/);
    if (!((await maya.latest().textContent()) ?? '').includes('How was it protected')) {
      await maya.tick('No');
      await maya.press('Next', 'How was it protected, and where is it now?');
    }
    await maya.tick('Nothing protected it');
    await maya.choose(/back with you/, 'No');
    await maya.press('Next', 'Check your answers');
    await maya.press('Send the report', 'Your report is in');
    await maya.seesCard(
      /Somebody may be in danger[\s\S]*Ring the safeguarding lead now[\s\S]*warn them, now[\s\S]*Do not contact/,
    );
    assert.doesNotMatch((await maya.latest().textContent()) ?? '', /If you find what was lost/);
    await maya.picture('danger-receipt');
    reference = /BR-\d{4}-\d{4}/.exec((await maya.latest().textContent()) ?? '')?.[0] ?? '';
  });

  for (const channel of ['DPO channel', 'Chair of Partnership channel']) {
    it(`marks the card in the ${channel}, without a detail`, async () => {
      await maya.goTo(channel);
      await maya.seesCard(/Somebody may be in danger[\s\S]*Data breach: BR-/);
      await maya.picture(`danger-${channel.toLowerCase().replaceAll(' ', '-')}`);
      for (const each of [detail, contact]) assert.doesNotMatch((await maya.latest().textContent()) ?? '', each);
    });
  }

  it('marks what the Co-ordinator is told', async () => {
    await maya.goTo('Personal Chat');
    await maya.say('act as co-ordinator');
    await maya.seesCard('You are now Sam Whitlock');
    assert.doesNotMatch(await maya.reads(/Somebody may be in danger[\s\S]*Data breach: BR-/), detail);
    await maya.picture('danger-co-ordinator');
  });

  it('tells the DPO in person, and suggests a severe harm', async () => {
    await maya.say('act as dpo');
    await maya.seesCard('You are now Dev Patel');
    const told = await maya.reads(/ring the safeguarding lead now[\s\S]*warn them, now[\s\S]*Nobody contacts/);
    assert.doesNotMatch(told, detail);
    await maya.picture('danger-dpo-in-person');
    await maya.say(`assess ${reference}`);
    await maya.seesCard('Is it personal data?');
    await maya.choose(/living people/, 'Yes');
    await maya.press('Next', 'How serious, and how likely?');
    assert.match((await maya.latest().textContent()) ?? '', /Somebody could be traced or hurt: yes: 4[\s\S]*Severe/);
    await maya.picture('danger-how-serious');
  });
});
