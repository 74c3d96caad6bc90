/*
 * Has the browser keep one page for when there is no connection (/sw.js), and lets that page go on by itself. Pages
 * work without it.
 */
(() => {
  'use strict';
  const PAUSE = 10000;

  const goOn = () => {
    const here = location.pathname === '/offline' ? '/' : location.pathname + location.search;
    // not reload: that would send a form again
    location.replace(here);
  };

  const tryAgain = () => fetch('/sw.js', {method: 'HEAD', cache: 'no-store', credentials: 'omit'})
    .then(answer => { if (answer.ok) { goOn(); } })
    .catch(() => { /* still none */ });

  if (document.querySelector('[data-offline]')) {
    window.addEventListener('online', tryAgain);
    setInterval(tryAgain, PAUSE);
    return;
  }

  if ('serviceWorker' in navigator) {
    window.addEventListener('load', () => {
      // at another address for each language, so that a language that was just chosen does not wait for the next update
      navigator.serviceWorker.register('/sw.js?' + document.documentElement.lang).catch(() => { /* forbidden here */ });
    });
  }
})();
