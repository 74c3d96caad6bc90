/*
 * Keeps what somebody types on the server as well, so that they can go on from another device: the field that a form
 * names with data-draft is kept under the form's data-autosave. Also counts what may still be typed (data-longest,
 * data-left, data-over). Pages work without it.
 */
(() => {
  'use strict';
  const PAUSE = 3000;
  const KEEPALIVE_LIMIT = 15000;
  const NEAR_THE_END = 1000;

  const send = (form, text) => fetch('/drafts', {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'error',
    keepalive: text.length < KEEPALIVE_LIMIT,
    body: new URLSearchParams({form: form.dataset.autosave, writer: form.elements.writer.value, body: text})
  }).catch(() => { /* autosave.js keeps the browser's own copy */ });

  const keepDrafts = (form, field) => {
    let waiting = 0;
    let saved = field.value;
    const save = () => {
      clearTimeout(waiting);
      if (field.value !== saved) {
        saved = field.value;
        send(form, saved);
      }
    };
    field.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(save, PAUSE);
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        save();
      }
    });
    form.addEventListener('submit', () => {
      clearTimeout(waiting);
      saved = field.value;
    });
  };

  const count = (form, field) => {
    const hint = document.getElementById(field.id + '_h');
    if (!hint || !form.dataset.longest) {
      return;
    }
    const usual = hint.textContent;
    const show = () => {
      const left = Number(form.dataset.longest) - [...field.value.trim()].length;
      const said = left < 0 ? form.dataset.over : form.dataset.left;
      hint.textContent = left < NEAR_THE_END ? said.replace('{0}', String(Math.abs(left))) : usual;
    };
    field.addEventListener('input', show);
    show();
  };

  document.querySelectorAll('form[data-draft]').forEach(form => {
    const field = form.elements[form.dataset.draft];
    keepDrafts(form, field);
    count(form, field);
  });
})();
