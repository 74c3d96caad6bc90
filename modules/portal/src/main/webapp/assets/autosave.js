/*
 * Keeps what somebody types into a form marked data-autosave="NAME" in this browser, below the account's key, until the
 * server says that it arrived (cookie gpsent=NAME~ID) or somebody signs out. So neither an expired sign-in, nor a server
 * that is away, nor a closed tab loses it. With the text it keeps the field marked data-keep, by which the server knows
 * the form: where only the answer was lost, the same text sent again is one message. Pages work without it.
 */
(() => {
  'use strict';
  const PREFIX = 'gatepost.';
  const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;

  let store;
  try {
    store = window.localStorage;
  } catch (e) {
    return; // storage is forbidden here
  }
  if (!store) {
    return;
  }

  const keys = () => Object.keys(store).filter(key => key.startsWith(PREFIX));

  const forget = () => keys().forEach(key => store.removeItem(key));

  if (document.querySelector('[data-forget]')) {
    forget();
    return;
  }
  // at once: whoever walks away must not depend on the server's answer
  document.querySelectorAll('form[action="/sign-out"]').forEach(form => form.addEventListener('submit', forget));

  const holder = document.querySelector('[data-account]');
  const account = holder && holder.dataset.account;
  if (!account) {
    return;
  }
  const keyOf = name => PREFIX + account + '.' + name;

  const read = key => {
    try {
      return JSON.parse(store.getItem(key));
    } catch (e) {
      return null;
    }
  };

  const arrived = document.cookie.split('; ').find(cookie => cookie.startsWith('gpsent='));
  if (arrived) {
    store.removeItem(keyOf(arrived.substring('gpsent='.length).split('~')[0]));
    document.cookie = 'gpsent=; Path=/; Max-Age=0; SameSite=Lax';
  }

  keys().forEach(key => {
    const kept = read(key);
    if (!kept || !(Date.now() - kept.at < KEPT_FOR)) {
      store.removeItem(key);
    }
  });

  const TYPED = 'textarea, input[type=text], input[type=datetime-local], input[type=checkbox], input[type=radio]';
  const fieldsOf = form => Array.from(form.querySelectorAll(TYPED)).filter(field => field.name);
  const isTick = field => field.type === 'checkbox' || field.type === 'radio';
  const isText = field => !isTick(field) && !field.matches('[data-keep]');
  const slot = field => isTick(field) ? field.name + '=' + field.value : field.name;

  const keep = form => {
    const values = {};
    fieldsOf(form).forEach(field => {
      values[slot(field)] = isTick(field) ? field.checked : field.value;
    });
    const typed = fieldsOf(form).some(field => isText(field) && field.value.trim() !== '');
    try {
      if (typed) {
        store.setItem(keyOf(form.dataset.autosave), JSON.stringify({at: Date.now(), values: values}));
      } else {
        store.removeItem(keyOf(form.dataset.autosave));
      }
    } catch (e) {
      // full: what is in the form is still in the form
    }
  };

  const restore = form => {
    const kept = read(keyOf(form.dataset.autosave));
    if (!kept) {
      return;
    }
    const fold = form.closest('details');
    if (fold) {
      fold.open = true;
    }
    fieldsOf(form).forEach(field => {
      const value = kept.values[slot(field)];
      if (value !== undefined) {
        if (isTick(field)) {
          field.checked = value;
        } else {
          field.value = value;
        }
      }
    });
  };

  /* A browser that goes back in its history puts back what was changed on the page; so the field changes as well. */
  const bindToHistory = form => form.querySelectorAll('[data-keep]').forEach(field => {
    const value = field.value;
    field.defaultValue = '';
    field.value = value;
  });

  document.querySelectorAll('form[data-autosave]').forEach(form => {
    restore(form);
    bindToHistory(form);
    form.addEventListener('input', () => keep(form));
    form.addEventListener('change', () => keep(form));
    form.addEventListener('submit', () => keep(form));
  });
})();
