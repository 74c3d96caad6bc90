/*
 * Keys for staff: j and k through the list, r to write, g i and g e to the parts, u back, ? for all of them. They can be
 * switched off in their own window (WCAG 2.1.4), and are silent while somebody types. Pages work without them.
 */
(() => {
  'use strict';
  const SWITCH = 'gatepost-keys';
  const PAUSE = 1500;
  const dialog = document.getElementById('keys');
  const box = document.getElementById('keys-on');
  let store = null;
  try {
    store = window.localStorage;
  } catch (e) {
    store = null; // storage is forbidden here: the keys stay on
  }
  const isOn = () => !store || store.getItem(SWITCH) !== 'off';
  if (box) {
    box.checked = isOn();
    box.addEventListener('change', () => {
      if (store) {
        store.setItem(SWITCH, box.checked ? 'on' : 'off');
      }
    });
  }

  const links = () => Array.from(document.querySelectorAll('.gp-list .gp-thread-link, .gp-table .gp-thread-link'))
    .filter(link => link.offsetParent !== null);
  const step = by => {
    const all = links();
    const here = all.findIndex(link => link === document.activeElement || link.getAttribute('aria-current') === 'page');
    const next = all[Math.min(Math.max(here + by, 0), all.length - 1)];
    if (next) {
      next.focus();
    }
  };
  const follow = id => {
    const link = document.getElementById(id);
    if (link) {
      link.click();
    }
  };
  const focus = id => {
    const field = document.getElementById(id);
    if (field) {
      field.focus();
      field.scrollIntoView({block: 'center'});
    }
    return field;
  };
  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    r: () => focus('body'),
    u: () => follow('back'),
    '?': () => dialog && dialog.showModal(),
    'g i': () => follow('nav-inbox'),
    'g e': () => follow('nav-escalations')
  };

  let first = '';
  let waiting = 0;
  document.addEventListener('keydown', event => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !isOn() || document.querySelector('dialog[open]')) {
      return;
    }
    const act = KEYS[first + event.key];
    first = event.key === 'g' && !first ? 'g ' : '';
    clearTimeout(waiting);
    waiting = setTimeout(() => { first = ''; }, PAUSE);
    if (act) {
      event.preventDefault();
      act();
    }
  });
})();
