import assert from 'node:assert/strict';
import { type ChatWindow, openChatWindow } from '../support/chat-window.ts';

describe('a report in Microsoft’s own chat client', () => {
  let chat: ChatWindow;
  let maya: ChatWindow['someone'];

  before(async () => {
    chat = await openChatWindow();
    maya = chat.someone;
  });
  after(() => chat?.close());

  it('begins with a welcome and takes “I’ve lost my laptop” as it is', async () => {
    await maya.seesCard('Hello, I’m the Privacy desk');
    await maya.picture('welcome');
    await maya.say("I've lost my laptop");
    await maya.seesCard(/I took this as[\s\S]*lost or stolen device[\s\S]*First, stop it getting worse/);
    await maya.picture('told-in-words');
    await maya.press('Back', 'What happened?');
    assert.equal(await maya.latest().getByLabel('In your own words').inputValue(), "I've lost my laptop");
    await maya.picture('what-happened');
  });

  it('leads through every card to the check', async () => {
    // Pictures come before the typing: made narrow, the client draws its cards anew and forgets what was typed.
    await maya.press('Next', 'First, stop it getting worse');
    await maya.picture('contain');
    await maya.tick('Change your password, from another device');
    await maya.press('Next', 'When?');
    await maya.picture('when');
    await maya.tick('Earlier');
    await maya.press('Next', 'When was it noticed?');
    await maya.picture('noticed');
    await maya.press('Back', 'When?');
    await maya.tick('Just now');
    await maya.press('Next', 'Whose information is it?');
    await maya.picture('who');
    await maya.tick('Pupils');
    await maya.fill(/how many people/i, '30');
    await maya.tick('Hillcrest School');
    await maya.press('Next', 'What kind of information?');
    await maya.picture('what-data');
    await maya.tick('Special educational needs (a referral counts)');
    await maya.press('Next', 'How was it protected, and where is it now?');
    await maya.picture('protection');
    await maya.tick('It was encrypted', 'No');
    await maya.fill(/where is it now/i, 'Perhaps with lost property at Leicester station');
    await maya.press('Next', 'Check your answers');
    assert.match(
      (await maya.latest().textContent()) ?? '',
      /Changed the password[\s\S]*Laptop[\s\S]*Hillcrest School[\s\S]*Leicester station/,
    );
    await maya.picture('check-answers');
  });

  it('gives a receipt that comes to say who has been told', async () => {
    await maya.press('Send the report', 'Your report is in');
    await maya.seesCard(/BR-\d{4}-0001/);
    await maya.seesCard(/The 72 hours/);
    await maya.seesCard(
      /Data Protection Officer: told on[\s\S]*Chair of Partnership: told on[\s\S]*Co-ordinator: told on/,
    );
    await maya.picture('receipt');
  });

  for (const channel of ['DPO channel', 'Chair of Partnership channel']) {
    it(`has told the ${channel}, without names or words`, async () => {
      await maya.goTo(channel);
      await maya.seesCard(/Data breach: BR-\d{4}-0001/);
      await maya.picture(channel.toLowerCase().replaceAll(' ', '-'));
      assert.doesNotMatch((await maya.latest().textContent()) ?? '', /Maya|Okafor|Leicester|lost my laptop/);
    });
  }

  it('shows the Co-ordinator’s side to whoever acts as the Co-ordinator', async () => {
    await maya.goTo('Personal Chat');
    await maya.say('act as co-ordinator');
    await maya.seesCard('You are now Sam Whitlock');
    await maya.seesCard(/Data breach: BR-\d{4}-0001/);
    await maya.picture('co-ordinator');
  });

  it('opens the case in private for whoever acts as the DPO', async () => {
    await maya.say('act as dpo');
    await maya.seesCard('You are now Dev Patel');
    await maya.goTo('DPO channel');
    await maya.latest().getByRole('button', { name: 'Open privately' }).click();
    await maya.goTo('Personal Chat');
    await maya.seesCard(/Reported by[\s\S]*Maya Okafor[\s\S]*Leicester station/);
    await maya.picture('case');
  });
});
