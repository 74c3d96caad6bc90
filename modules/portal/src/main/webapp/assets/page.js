/*
 * What makes a page more comfortable; every page works without it. A button with data-confirm="ID" opens that dialog
 * first, one with data-opens="ID" only opens it. What went well can be put away. A form is sent once.
 */
(() => {
  'use strict';
  const closest = (event, selector) => event.target instanceof Element ? event.target.closest(selector) : null;

  const summary = document.querySelector('.gp-mistakes');
  if (summary) {
    summary.focus();
  }

  /* paper cannot be unfolded */
  window.addEventListener('beforeprint', () => {
    document.querySelectorAll('main details:not(.gp-screen, .gp-screen *):not([open])').forEach(fold => {
      fold.open = true;
      window.addEventListener('afterprint', () => { fold.open = false; }, {once: true});
    });
  });

  /* a link of the summary leads into the field, also one within something that is folded */
  document.addEventListener('click', event => {
    const link = closest(event, '.gp-mistakes a');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (field) {
      event.preventDefault();
      const fold = field.closest('details');
      if (fold) {
        fold.open = true;
      }
      const target = field.matches('input, textarea, select') ? field : field.querySelector('input, textarea, select');
      (target || field).focus();
    }
  });

  /* what hangs over the page goes away by the escape key, and when something else is pressed */
  const menu = document.querySelector('.gp-nav-more');
  if (menu) {
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && menu.open) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    });
    document.addEventListener('click', event => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  }

  document.querySelectorAll('.gp-toast').forEach(toast => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'gp-quiet';
    button.textContent = toast.dataset.away;
    button.addEventListener('click', () => toast.remove());
    toast.append(button);
  });

  /* a password can be looked at before it is sent */
  document.querySelectorAll('input[type=password][data-show]').forEach(field => {
    const frame = document.createElement('div');
    frame.className = 'gp-secret';
    field.replaceWith(frame);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'gp-quiet';
    button.textContent = field.dataset.show;
    button.setAttribute('aria-controls', field.id);
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => {
      const shown = field.type === 'text';
      field.type = shown ? 'password' : 'text';
      button.textContent = shown ? field.dataset.show : field.dataset.hide;
      button.setAttribute('aria-pressed', String(!shown));
    });
    if (field.form) {
      field.form.addEventListener('submit', () => { field.type = 'password'; });
    }
    frame.append(field, button);
  });

  /* asks first; the answer "yes" presses the button again */
  const isFilledIn = form => !form
    || Array.from(form.querySelectorAll('select, textarea')).every(field => field.value.trim());
  let agreed = null;
  document.addEventListener('click', event => {
    const opener = closest(event, '[data-opens]');
    if (opener) {
      document.getElementById(opener.dataset.opens).showModal();
      return;
    }
    const button = closest(event, '[data-confirm]');
    if (!button || button === agreed) {
      return;
    }
    const dialog = document.getElementById(button.dataset.confirm);
    if (dialog && !isFilledIn(button.form)) {
      return; // the server says what is missing
    }
    if (dialog && (!button.form || button.form.reportValidity())) {
      event.preventDefault();
      dialog.returnValue = 'no';
      dialog.querySelectorAll('[data-chosen]').forEach(name => {
        const list = document.getElementById(name.dataset.chosen);
        if (list) {
          name.textContent = list.selectedOptions[0].textContent;
        }
      });
      dialog.addEventListener('close', () => {
        if (dialog.returnValue === 'yes') {
          agreed = button;
          button.click();
          agreed = null;
        } else {
          button.focus();
        }
      }, {once: true});
      dialog.showModal();
    }
  });
  document.addEventListener('click', event => {
    const closing = closest(event, '[data-closes]');
    if (closing) {
      closing.closest('dialog').close(closing.dataset.closes);
    }
  });

  /* the second click of a double click; the server knows the same message as well */
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    form.dataset.sending = 'yes';
    form.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sending]').forEach(form => {
      delete form.dataset.sending;
      form.removeAttribute('aria-busy');
    });
  });
})();
