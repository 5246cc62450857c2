import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { mailCertificate } from './mail-certificate.ts';

export interface LoopbackMail {
  readonly url: string;
  /** Whole messages as they came in, with whom they were for. */
  messages(): { readonly to: string[]; readonly raw: string }[];
  /** Refuses with this SMTP code, for good or until `heal`: the recipient, or the message itself. */
  refuse(what: 'recipient' | 'message', code: number): void;
  /** Accepts connections and then says nothing. */
  fallSilent(): void;
  heal(): void;
  close(): Promise<void>;
}

/** A mail server on 127.0.0.1 that keeps what it gets. It offers encryption, with a certificate that nobody knows. */
export const startLoopbackMail = async ({ encrypts = true } = {}): Promise<LoopbackMail> => {
  const messages: { to: string[]; raw: string }[] = [];
  let refusal: { what: 'recipient' | 'message'; code: number } | undefined;
  let silent = false;
  const refused = (what: 'recipient' | 'message'): Error | null =>
    refusal?.what === what ? Object.assign(new Error('Helen Marsh is not here'), { responseCode: refusal.code }) : null;

  const server = new SMTPServer({
    ...mailCertificate,
    disabledCommands: encrypts ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    onConnect: (_session, answer) => {
      if (!silent) answer();
    },
    onRcptTo: (_address, _session, answer) => answer(refused('recipient')),
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const problem = refused('message');
        const to = session.envelope.rcptTo.map(({ address }) => address);
        if (!problem) messages.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
        answer(problem);
      });
    },
  });
  server.on('error', () => {
    // A client that goes away in the middle is part of the tests.
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}?tls.rejectUnauthorized=false`,
    messages: () => [...messages],
    refuse: (what, code) => {
      refusal = { what, code };
    },
    fallSilent: () => {
      silent = true;
    },
    heal: () => {
      refusal = undefined;
      silent = false;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
