/*
 * Shows which files were chosen and how much of them has arrived, and lets one stop. Without it the browser sends the form
 * and shows its own progress. The page that answers is opened as if the form had been sent.
 */
(() => {
  'use strict';
  const say = (pattern, value) => pattern.replace('{0}', value);
  const size = bytes => bytes < 1e6 ? Math.ceil(bytes / 1e3) + ' kB' : (bytes / 1e6).toFixed(1) + ' MB';

  document.querySelectorAll('.gp-upload').forEach(field => {
    const input = field.querySelector('input[type=file]');
    const mistake = field.querySelector('.gp-mistake');
    const words = field.dataset;
    const chosen = document.createElement('ul');
    chosen.className = 'gp-files';
    const state = document.createElement('div');
    state.className = 'gp-progress';
    state.setAttribute('role', 'status');
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.hidden = true;
    bar.setAttribute('aria-label', field.querySelector('label').textContent);
    const stop = document.createElement('button');
    stop.type = 'button';
    stop.className = 'gp-second gp-quiet';
    stop.textContent = words.stop;
    stop.hidden = true;
    field.append(chosen, bar, state, stop);

    const wrong = text => {
      mistake.textContent = text;
      input.setAttribute('aria-invalid', String(Boolean(text)));
    };
    const sum = () => [...input.files].reduce((all, file) => all + file.size, 0);
    const fits = () => {
      const right = sum() <= Number(words.most);
      wrong(right ? '' : say(words.tooLarge, size(Number(words.most))));
      return right;
    };

    input.addEventListener('change', () => {
      chosen.replaceChildren(...[...input.files].map(file => {
        const item = document.createElement('li');
        const name = document.createElement('bdi');
        name.textContent = file.name;
        const weight = document.createElement('span');
        weight.className = 'gp-hint';
        weight.textContent = size(file.size);
        item.append(name, ' ', weight);
        return item;
      }));
      state.textContent = '';
      fits();
    });

    const rest = () => {
      bar.hidden = stop.hidden = true;
      delete input.form.dataset.sending;
      input.form.removeAttribute('aria-busy');
    };
    input.form.addEventListener('submit', event => {
      if (!fits()) {
        event.preventDefault();
        event.stopPropagation();
        input.focus();
        return;
      }
      if (!input.files.length || input.form.dataset.sending) {
        return;
      }
      event.preventDefault();
      const body = new FormData(input.form);
      if (event.submitter && event.submitter.name) {
        body.append(event.submitter.name, event.submitter.value);
      }
      const request = new XMLHttpRequest();
      bar.hidden = stop.hidden = false;
      bar.value = 0;
      let tenth = -1;
      request.upload.addEventListener('progress', sent => {
        const part = sent.lengthComputable ? Math.floor(100 * sent.loaded / sent.total) : 0;
        bar.value = part;
        if (Math.floor(part / 10) > tenth) {
          tenth = Math.floor(part / 10);
          state.textContent = say(words.sending, part);
        }
      });
      request.addEventListener('load', () => {
        if (request.status < 400) {
          state.textContent = words.arrived;
          location.assign(request.responseURL);
        } else {
          state.textContent = '';
          wrong(request.status === 413 ? say(words.tooLarge, size(Number(words.most))) : words.failed);
          rest();
        }
      });
      request.addEventListener('error', () => { state.textContent = ''; wrong(words.failed); rest(); });
      request.addEventListener('abort', () => { state.textContent = words.stopped; rest(); });
      stop.onclick = () => request.abort();
      request.open('POST', input.form.action);
      request.send(body);
    });
  });
})();
