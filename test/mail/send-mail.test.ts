import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Case } from '../../src/domain/any-case.ts';
import { mailTroubleWords } from '../../src/domain/notices/mail-health.ts';
import { type Notice, waitingNotice } from '../../src/domain/notices/notice.ts';
import { mailUrlProblem } from '../../src/mail/mail-url.ts';
import { noticeMail } from '../../src/mail/notice-mail.ts';
import { openMailer } from '../../src/mail/send-mail.ts';
import { brookvale } from '../support/cast.ts';
import { type LoopbackMail, startLoopbackMail } from '../support/loopback-mail.ts';
import { mailCertificate } from '../support/mail-certificate.ts';
import { sampleReport } from '../support/road.ts';

const about: Case = sampleReport('BR-2026-0001', 1, new Date('2026-11-22T14:10:00.000Z'));
/** Three hours and ten minutes before the 72 hours end. */
const now = new Date('2026-11-25T11:00:00.000Z');
const noticeTo = (to: Notice['to']): Notice => about.notices.find((each) => each.to === to) ?? assert.fail();

describe('a notice by e-mail', () => {
  let mail: LoopbackMail;
  beforeEach(async () => {
    mail = await startLoopbackMail();
  });
  afterEach(() => mail.close());

  const send = (limitMs = 5000) =>
    openMailer({ url: mail.url, from: 'privacy-desk@brookvale.example', limitMs }).send({
      address: 'dev.patel@brookvale.example',
      notice: noticeTo('dpo'),
      about,
      organisation: brookvale,
      now,
    });

  it('says what happened, where, how many, until when, and what to do', () => {
    const { subject, text } = noticeMail({ notice: noticeTo('dpo'), about, organisation: brookvale, now });
    assert.equal(subject, 'BR-2026-0001: A data breach has been reported');
    for (const words of [
      'Brookvale Inclusion Partnership',
      'Lost or stolen device',
      '11 to 100',
      'end on Wednesday 25 November 2026, 14:10: 3 h 10 min left',
      'type BR-2026-0001',
    ]) {
      assert.ok(text.includes(words), words);
    }
  });

  it('holds no name, no exact count and none of the reporter’s words', () => {
    for (const notice of about.notices) {
      const { subject, text, html } = noticeMail({ notice, about, organisation: brookvale, now });
      assert.doesNotMatch(subject + text + html, /Maya|Okafor|31 bus|\b30\b|00000000-/);
    }
  });

  it('does not send the Chair to a case that a Chair does not open', () => {
    const { text } = noticeMail({ notice: noticeTo('chair'), about, organisation: brookvale, now });
    assert.doesNotMatch(text, /type BR-/);
  });

  it('shows an organisation’s name as it is written', () => {
    const organisation = { ...brookvale, name: 'Oak & <b>Ash</b>' };
    const { html } = noticeMail({ notice: noticeTo('dpo'), about, organisation, now });
    assert.ok(html.includes('Oak &amp; &lt;b&gt;Ash&lt;/b&gt;'));
  });

  it('says how late it is, and that the reasons are needed', () => {
    const late = new Date('2026-11-25T17:20:00.000Z');
    const { text } = noticeMail({ notice: noticeTo('dpo'), about, organisation: brookvale, now: late });
    assert.match(
      text,
      /ended on Wednesday 25 November 2026, 14:10: 3 h 10 min late\. .* with the reasons for the delay/,
    );
  });

  it('says of a drill that it is one, above all else', () => {
    const drill = { ...about, reference: 'DR-2026-0001', drill: true } as Case;
    const { subject, text } = noticeMail({ notice: noticeTo('dpo'), about: drill, organisation: brookvale, now });
    assert.match(subject, /^DRILL · DR-2026-0001/);
    assert.match(text, /^DRILL: practice only/);
  });

  it('asks whoever may to acknowledge, and the Chair to ring them', () => {
    const textTo = (name: string) => {
      const holder = brookvale.people.find((each) => each.name === name)?.id ?? null;
      const given = { kind: 'not-acknowledged-by-e-mail', to: 'colleague', holder, version: 1, now } as const;
      return noticeMail({ notice: waitingNotice(given), about, organisation: brookvale, now }).text;
    };
    assert.match(textTo('Dev Patel'), /“acknowledge BR-2026-0001”/);
    assert.match(textTo('Helen Marsh'), /ring the Data Protection Officer/);
  });

  it('goes to the person alone, and a repeat carries the same message id', async () => {
    assert.deepEqual(await send(), { result: 'sent', conversationId: null, activityId: null });
    await send();
    const [first, again] = mail.messages();
    assert.deepEqual(first?.to, ['dev.patel@brookvale.example']);
    const idOf = (raw = '') => /^message-id: (.*)$/im.exec(raw)?.[1];
    assert.ok(idOf(first?.raw));
    assert.equal(idOf(first?.raw), idOf(again?.raw));
  });

  const refusals: ['recipient' | 'message', number, object][] = [
    ['recipient', 450, { result: 'busy', retryAfterMs: undefined, code: '450' }],
    ['recipient', 550, { result: 'unreachable', code: '550' }],
    ['message', 452, { result: 'busy', retryAfterMs: undefined, code: '452' }],
    ['message', 554, { result: 'uncertain', code: '554' }],
  ];
  for (const [what, code, expected] of refusals) {
    it(`reads a ${code} for the ${what}`, async () => {
      mail.refuse(what, code);
      assert.deepEqual(await send(), expected);
    });
  }

  it('gives up at its limit when the server says nothing', async () => {
    mail.fallSilent();
    assert.deepEqual(await send(200), { result: 'uncertain', code: 'timeout' });
  });

  it('keeps trying when no server is there', async () => {
    const mailer = openMailer({ url: 'smtp://127.0.0.1:1', from: 'privacy-desk@brookvale.example' });
    const sent = await mailer.send({
      address: 'dev.patel@brookvale.example',
      notice: noticeTo('dpo'),
      about,
      organisation: brookvale,
      now,
    });
    assert.deepEqual(sent, { result: 'uncertain', code: 'no-connection' });
  });

  it('goes to no server that offers no encryption, whoever is between', async () => {
    const plain = await startLoopbackMail({ encrypts: false });
    try {
      const mailer = openMailer({ url: plain.url, from: 'privacy-desk@brookvale.example' });
      assert.equal(await mailer.check(), 'no-starttls');
      assert.deepEqual(await mailer.sendTest('dev.patel@brookvale.example'), {
        result: 'uncertain',
        code: 'encryption',
      });
      assert.deepEqual(plain.messages(), []);
      const trial = openMailer({ url: `${plain.url}&requireTLS=false`, from: 'privacy-desk@brookvale.example' });
      assert.equal(await trial.check(), undefined);
    } finally {
      await plain.close();
    }
  });

  it('may leave out encryption towards this machine alone', () => {
    for (const [url, problem] of [
      ['smtp://desk:secret@smtp.example:587', undefined],
      ['smtp://smtp.example:587?requireTLS=true&tls.rejectUnauthorized=true', undefined],
      ['smtp://127.0.0.1:1025?requireTLS=false', undefined],
      ['smtp://[::1]:1025/?tls.rejectUnauthorized=0', undefined],
      ['smtp://smtp.example:587?requireTLS=false', /leaves out the encryption/],
      ['smtp://smtp.example:587?requireTLS=0', /leaves out the encryption/],
      ['smtp://localhost:secret@smtp.example/?tls.rejectUnauthorized=false', /leaves out the encryption/],
      ['smtp://smtp.example?%72equireTLS=false', /leaves out the encryption/],
      ['smtp://desk:sec/ret@smtp.example', /%2F/],
      ['http://smtp.example', /should begin with smtp/],
    ] as const) {
      const found = mailUrlProblem(url);
      if (problem === undefined) assert.equal(found, undefined, url);
      else assert.match(found ?? '', problem, url);
      assert.ok(!found?.includes('ret@'), 'no password is quoted');
    }
  });

  describe('is tried out', () => {
    const check = (url = mail.url, limitMs = 5000) =>
      openMailer({ url, from: 'privacy-desk@brookvale.example', limitMs }).check();

    it('by signing in, without sending anything', async () => {
      assert.equal(await check(), undefined);
      assert.deepEqual(mail.messages(), []);
    });

    it('and found out of reach where no server is, or one that says nothing', async () => {
      assert.equal(await check('smtp://u:p@127.0.0.1:1'), 'no-connection');
      mail.fallSilent();
      assert.equal(await check(mail.url, 200), 'timeout');
    });

    it('and refused where the server has a certificate that nobody knows', async () => {
      assert.equal(await check(mail.url.split('?')[0]), 'certificate');
    });

    for (const [said, code] of [
      [
        '5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant',
        'password-sign-in-off',
      ],
      ['5.7.30 Basic authentication is not supported for Client Submission', 'password-sign-in-off'],
      ['5.7.8 Authentication credentials invalid', 'sign-in'],
    ] as const) {
      it(`and told apart: ${said}`, async () => {
        const server = await startSignIn(said);
        try {
          const found = await check(`smtp://maya.okafor:secret@127.0.0.1:${server.port}?tls.rejectUnauthorized=false`);
          assert.equal(found, code);
          assert.doesNotMatch(mailTroubleWords(code), /okafor|secret/);
        } finally {
          await server.close();
        }
      });
    }
  });
});

/** A mail server that takes nobody in. */
const startSignIn = async (refusal: string): Promise<{ port: number; close(): Promise<void> }> => {
  const server = new SMTPServer({
    ...mailCertificate,
    onAuth: (_auth, _session, answer) => answer(Object.assign(new Error(refusal), { responseCode: 535 })),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
