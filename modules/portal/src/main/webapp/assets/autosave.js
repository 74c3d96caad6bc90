/*
 * Keeps what somebody types into a form marked data-autosave="NAME" in this browser, below the account's key, until the
 * server says that it arrived (cookie gpsent=NAME) or somebody signs out. So neither an expired sign-in, nor a server
 * that is away, nor a closed tab loses it. Pages work without it.
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

  if (document.querySelector('[data-forget]')) {
    keys().forEach(key => store.removeItem(key));
    return;
  }

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
    store.removeItem(keyOf(arrived.substring('gpsent='.length)));
    document.cookie = 'gpsent=; Path=/; Max-Age=0; SameSite=Lax';
  }

  keys().forEach(key => {
    const kept = read(key);
    if (!kept || !(Date.now() - kept.at < KEPT_FOR)) {
      store.removeItem(key);
    }
  });

  const fieldsOf = form => Array.from(form.querySelectorAll('textarea, input[type=text], input[type=checkbox], input[type=radio]'))
    .filter(field => field.name);
  const isTick = field => field.type === 'checkbox' || field.type === 'radio';
  const slot = field => isTick(field) ? field.name + '=' + field.value : field.name;

  const keep = form => {
    const values = {};
    fieldsOf(form).forEach(field => {
      values[slot(field)] = isTick(field) ? field.checked : field.value;
    });
    const typed = fieldsOf(form).some(field => !isTick(field) && field.value.trim() !== '');
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

  /* What the server put into the page wins, unless it is a draft (data-saved-at, in milliseconds) that is older. */
  const restore = form => {
    const kept = read(keyOf(form.dataset.autosave));
    const fields = fieldsOf(form);
    const filled = fields.some(field => !isTick(field) && field.value !== '');
    if (!kept || (filled && !(kept.at > Number(form.dataset.savedAt)))) {
      return;
    }
    fields.forEach(field => {
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

  document.querySelectorAll('form[data-autosave]').forEach(form => {
    restore(form);
    form.addEventListener('input', () => keep(form));
    form.addEventListener('change', () => keep(form));
    form.addEventListener('submit', () => keep(form));
  });
})();
