/*
 * Keys for staff: j and k through the list, r to write, g i and g e to the parts, u back, ? for all of them. They can be
 * switched off in their own window (WCAG 2.1.4), and are silent while somebody types. The list stays where it was moved
 * to, with the open message in sight. Pages work without any of this.
 */
(() => {
  'use strict';
  const SWITCH = 'gatepost-keys';
  const PLACE = 'gatepost-list';
  const PAUSE = 1500;
  const dialog = document.getElementById('keys');
  const box = document.getElementById('keys-on');
  const kept = name => {
    try {
      return window[name];
    } catch (e) {
      return null; // storage is forbidden here: the keys stay on, the list begins at its top
    }
  };
  const local = kept('localStorage');
  const session = kept('sessionStorage');

  const isOn = () => !local || local.getItem(SWITCH) !== 'off';
  const showHints = () => document.body.classList.toggle('gp-keys', isOn());
  if (box) {
    box.checked = isOn();
    box.addEventListener('change', () => {
      if (local) {
        local.setItem(SWITCH, box.checked ? 'on' : 'off');
      }
      showHints();
    });
  }
  showHints();

  const list = document.querySelector('.gp-list-in');
  if (list) {
    const parts = document.querySelector('.gp-parts [aria-current]:not([aria-current=false])');
    const name = (parts ? parts.id : '') + new URLSearchParams(location.search).get('from');
    const place = session && (session.getItem(PLACE) || '').split(' ');
    if (place && place[0] === name) {
      list.scrollTop = Number(place[1]);
    }
    const open = list.querySelector('[aria-current=page]');
    const card = open && open.closest('li');
    if (card && card.offsetParent) {
      const above = card.getBoundingClientRect().top - list.getBoundingClientRect().top;
      const below = card.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom;
      list.scrollTop += above < 0 ? above : Math.max(below, 0);
    }
    window.addEventListener('pagehide', () => {
      if (session) {
        session.setItem(PLACE, name + ' ' + list.scrollTop);
      }
    });
  }

  document.addEventListener('click', event => {
    const pressed = event.target instanceof Element ? event.target : null;
    if (pressed && pressed.closest('[data-print]')) {
      window.print();
    }
    const link = pressed && pressed.closest('a[href^="#"]');
    const fold = link && link.hash && document.getElementById(link.hash.slice(1));
    if (fold && fold.matches('details')) {
      fold.open = true;
      fold.querySelector('summary').focus();
    }
  });

  const links = () => Array.from(document.querySelectorAll('.gp-list .gp-thread-link, .gp-table .gp-thread-link'))
    .filter(link => link.getClientRects().length > 0);
  const step = by => {
    const all = links();
    const focused = all.indexOf(document.activeElement);
    const here = focused >= 0 ? focused : all.findIndex(link => link.getAttribute('aria-current') === 'page');
    const next = all[here < 0 ? 0 : Math.min(Math.max(here + by, 0), all.length - 1)];
    if (next) {
      next.focus({preventScroll: true});
      (next.closest('li, tr') || next).scrollIntoView({block: 'nearest'});
    }
  };
  const follow = id => {
    const link = document.getElementById(id);
    if (link) {
      link.click();
    }
  };
  const write = () => {
    const field = document.getElementById('body');
    if (field) {
      field.focus({preventScroll: true});
      field.scrollIntoView({block: 'center'});
    }
  };
  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    r: write,
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
