import assert from 'node:assert/strict';
import { filesIn } from '../../src/teams/sent-files.ts';

const inChat = (name: string, fileType?: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  content: { downloadUrl: 'https://x.sharepoint.com/d', uniqueId: '1', ...(fileType ? { fileType } : {}) },
});
const inChannel = (name: string) => ({ contentType: 'reference', name, contentUrl: 'https://x.sharepoint.com/d' });
const plain = (contentType: string, content?: unknown) => ({ contentType, content });

describe('the files of a message', () => {
  const kinds = [
    ['list', inChat('pupils.csv')],
    ['list', inChat('PUPILS.CSV')],
    ['list', inChat('pupils', 'csv')],
    ['list', inChannel('pupils.csv')],
    ['document', inChat('letter.docx', 'docx')],
    ['document', inChat('pupils.xlsx', 'xlsx')],
    ['document', inChat('no ending')],
    ['document', inChannel('letter.pdf')],
    ['document', plain('application/pdf')],
    ['document', plain('application/octet-stream')],
    ['picture', inChat('screenshot.PNG')],
    ['picture', inChat('IMG_0001.heic')],
    ['picture', plain('image/*')],
    ['picture', plain('image/png')],
    ['picture', plain('text/html', '<div><img itemtype="http://schema.skype.com/AMSImage" src="https://x"></div>')],
    ['recording', inChat('voice message.m4a')],
    ['recording', inChat('lesson.mp4')],
    ['recording', plain('audio/mp4')],
    ['recording', plain('video/mp4')],
    ['recording', plain('application/vnd.microsoft.card.audio', { media: [] })],
  ] as const;
  for (const [what, sent] of kinds) {
    it(`takes ${sent.contentType} ${'name' in sent ? sent.name : ''} for a ${what}`, () => {
      assert.equal(filesIn([sent])?.what, what);
    });
  }

  const none = [
    ['formatted words', plain('text/html', '<p><strong>I lost my laptop</strong></p>')],
    ['a smiley', plain('text/html', '<p><img itemtype="http://schema.skype.com/Emoji" alt="🙂"></p>')],
    ['a quoted message', plain('messageReference', '{"messageId":"1"}')],
    [
      'a quoted reply as formatted words',
      plain('text/html', '<blockquote itemtype="http://schema.skype.com/Reply">x</blockquote>'),
    ],
    ['a forwarded message', plain('forwardedMessageReference', '{"originalMessageId":"1"}')],
    ['a card', plain('application/vnd.microsoft.card.adaptive', { type: 'AdaptiveCard' })],
    ['something of another shape', { name: 'x' }],
    ['nothing at all', null],
  ] as const;
  for (const [what, sent] of none) {
    it(`takes ${what} for no file`, () => assert.equal(filesIn([sent]), undefined));
  }

  it('sees the list among several, and how many there are', () => {
    const files = filesIn([plain('text/html', '<p>x</p>'), plain('image/png'), inChat('pupils.csv')]);
    assert.deepEqual(files, { what: 'list', url: 'https://x.sharepoint.com/d', of: 2 });
  });

  it('has no address where Teams gives none that is one', () => {
    assert.equal(filesIn([{ ...inChat('a.csv'), content: { downloadUrl: 'not an address' } }])?.url, undefined);
    assert.equal(filesIn([{ ...inChat('a.csv'), content: null }])?.url, undefined);
  });
});
