/*
 * Signs in by a passkey, or makes one. Without it, or in a browser or under a name that knows no passkeys, nothing of them
 * is shown: the other ways in are always there.
 */
(() => {
  'use strict';
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const known = list => (list || []).map(each => ({ ...each, id: bytes(each.id) }));

  const ask = async (address, fields) => {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'error' });
    if (!answer.ok) {
      throw new Error(answer.status === 409 ? await answer.text() : '');
    }
    return (await answer.json()).publicKey;
  };

  const make = async options => {
    const made = await navigator.credentials.create({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    } });
    return { made, response: {
      clientDataJSON: text(made.response.clientDataJSON),
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    } };
  };

  const show = async options => {
    const made = await navigator.credentials.get({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: known(options.allowCredentials),
    } });
    return { made, response: {
      clientDataJSON: text(made.response.clientDataJSON),
      authenticatorData: text(made.response.authenticatorData),
      signature: text(made.response.signature),
      userHandle: made.response.userHandle ? text(made.response.userHandle) : null,
    } };
  };

  const json = ({ made, response }) => JSON.stringify({
    id: made.id, rawId: text(made.rawId), type: made.type, response,
    clientExtensionResults: made.getClientExtensionResults(),
  });

  document.querySelectorAll('[data-passkey]').forEach(place => {
    const domain = place.dataset.domain;
    if (!window.PublicKeyCredential || !domain
        || (location.hostname !== domain && !location.hostname.endsWith('.' + domain))) {
      return;
    }
    const form = place.closest('form');
    const button = place.querySelector('[data-start]');
    const mistake = place.querySelector('[role=alert]');
    const creates = place.dataset.passkey === 'make';
    place.hidden = false;
    button.addEventListener('click', async event => {
      event.preventDefault();
      if (!form.reportValidity()) {
        return;
      }
      mistake.textContent = '';
      button.setAttribute('aria-busy', 'true');
      try {
        const password = form.querySelector('input[type=password]');
        const options = await ask(place.dataset.ask, creates && password ? { password: password.value } : {});
        form.querySelector('[name=credential]').value = json(await (creates ? make : show)(options));
        form.querySelector('[data-send]').click();
      } catch (refused) {
        mistake.textContent = refused.name === 'Error' && refused.message || place.dataset.mistake;
      } finally {
        button.removeAttribute('aria-busy');
      }
    });
  });
})();
