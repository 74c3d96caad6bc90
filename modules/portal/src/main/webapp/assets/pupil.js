/*
 * A card's code comes behind the # of the address, which no server sees. It goes into the form and out of the address at
 * once, so that neither the history nor the next child has it. A form with data-at-once is sent without a press. A page
 * that is open already hears of another card by its address alone.
 */
(() => {
  'use strict';
  const take = () => {
    const code = decodeURIComponent(window.location.hash.slice(1));
    if (!code) {
      return;
    }
    window.history.replaceState(null, '', window.location.pathname);
    const form = document.querySelector('form[data-takes-code]');
    if (!form) {
      return;
    }
    form.elements.code.value = code;
    form.querySelectorAll('[hidden]').forEach(shown => { shown.hidden = false; });
    document.querySelectorAll('[data-without-code]').forEach(hint => { hint.hidden = true; });
    if ('atOnce' in form.dataset) {
      form.requestSubmit();
    }
  };
  window.addEventListener('hashchange', take);
  take();
})();
