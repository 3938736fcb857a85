/** What a script adds to the pages of identity: the browser's passkey dialogue. Its answer travels with an ordinary form. */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

const challenges = {
  add: '/api/v1/security/passkeys/options',
  enrol: '/api/v1/enrolment/passkeys/options',
  'sign-in': '/api/v1/session/passkey/options',
} as const;

/** A passkey belongs to a name, not to a bare address. */
const named = !/^\d+(\.\d+){3}$|^\[/.test(location.hostname);

const root = document.documentElement;
/** The page may bring this file twice: with the document, and when it comes to life. */
const first = root.dataset.passkeys === undefined;

async function fill(form: HTMLFormElement): Promise<void> {
  const asked = form.dataset.passkeyForm;
  const use = asked === 'add' || asked === 'enrol' ? asked : 'sign-in';
  const answer = await fetch(challenges[use], { method: 'POST' });
  if (!answer.ok) throw new Error(String(answer.status));
  const optionsJSON = await answer.json();
  const response =
    use === 'sign-in' ? await startAuthentication({ optionsJSON }) : await startRegistration({ optionsJSON });
  const field = form.elements.namedItem('response');
  if (field instanceof HTMLInputElement) field.value = JSON.stringify(response);
  form.submit();
}

function onClick(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest('[data-passkey]') : null;
  const form = button?.closest('form');
  if (!form || form.dataset.busy || !form.reportValidity()) return;
  form.dataset.busy = 'true';
  const failed = form.querySelector<HTMLElement>('[data-passkey-failed]');
  if (failed) failed.hidden = true;
  fill(form).catch(() => {
    delete form.dataset.busy;
    if (failed) failed.hidden = false;
  });
}

if (first && named && browserSupportsWebAuthn()) {
  root.dataset.passkeys = 'on';
  document.addEventListener('click', onClick);
}
