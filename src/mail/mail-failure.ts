import type { SendResult } from '../desk/ports/notifier.ts';

interface Thrown {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
}

const thrownBy = (error: unknown): Thrown => (typeof error === 'object' && error !== null ? error : {}) as Thrown;

/**
 * SMTP (RFC 5321 4.2.1): 4yz means later, 5yz to this recipient means never. A refusal of anything else (our sender,
 * our password, the message itself) is a fault of ours that someone will put right, so the notice keeps trying.
 */
export const mailFailureOf = (error: unknown): SendResult => {
  const { name, code, command, responseCode } = thrownBy(error);
  const said = typeof responseCode === 'number' ? responseCode : 0;
  if (said >= 400 && said < 500) return { result: 'busy', retryAfterMs: undefined, code: String(said) };
  if (code === 'ETLS') return { result: 'uncertain', code: 'encryption' };
  if (said >= 500 && command === 'RCPT TO') return { result: 'unreachable', code: String(said) };
  if (said >= 500) return { result: 'uncertain', code: String(said) };
  if (name === 'TimeoutError' || code === 'ETIMEDOUT') return { result: 'uncertain', code: 'timeout' };
  return { result: 'uncertain', code: code === 'EAUTH' ? 'sign-in' : 'no-connection' };
};

/** What is wrong with the mail server itself, as a code that has words (`domain/notices/mail-health.ts`). */
export const mailTroubleOf = (error: unknown): string => {
  const { code, originalCode, command, response } = thrownBy(error);
  // Exchange Online: SMTP AUTH is off for the tenant or mailbox; basic authentication is no longer taken at all.
  if (typeof response === 'string' && /\b5\.7\.(?:139|30)\b/.test(response)) return 'password-sign-in-off';
  if (code === 'EAUTH') return 'sign-in';
  // It was asked for encryption and said no, or did not know the word.
  if (code === 'ETLS' && command === 'STARTTLS' && typeof response === 'string') return 'no-starttls';
  if (/CERT|VERIFY_LEAF/.test(String(originalCode))) return 'certificate';
  if (code === 'ETLS' || [code, originalCode].some((each) => String(each).startsWith('ERR_SSL'))) return 'encryption';
  const failed = mailFailureOf(error);
  return 'code' in failed ? failed.code : failed.result;
};
