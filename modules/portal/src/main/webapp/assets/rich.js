/* Pages with PrimeFaces: a button with data-shows="NAME" opens the widget of that name, one with data-hides closes it. */
(() => {
  'use strict';
  /* what PrimeFaces builds has style attributes, and previews by blob addresses: the policy allows neither */
  const filter = jQuery.htmlPrefilter;
  jQuery.htmlPrefilter = html => filter(html).replace(/ style="[^"]*"/g, '');
  if (PrimeFaces.widget.FileUpload) {
    PrimeFaces.widget.FileUpload.prototype.IMAGE_TYPES = /(?!)/;
  }

  /* PrimeFaces hides the browser's own field for files and makes a span of it that no screen reader may name */
  window.addEventListener('load', () => document.querySelectorAll('.ui-fileupload-choose').forEach(choose => {
    const input = choose.querySelector('input[type=file]');
    const label = choose.querySelector('.ui-button-text');
    choose.removeAttribute('tabindex');
    choose.removeAttribute('aria-labelledby');
    choose.removeAttribute('aria-label');
    input.removeAttribute('tabindex');
    input.removeAttribute('aria-hidden');
    input.setAttribute('aria-labelledby', label.id);
  }));

  document.addEventListener('click', event => {
    const button = event.target instanceof Element && event.target.closest('[data-shows], [data-hides]');
    if (button) {
      const {shows, hides} = button.dataset;
      if (shows) {
        PrimeFaces.widgets[shows].show();
      } else {
        PrimeFaces.widgets[hides].hide();
      }
    }
  });
})();
