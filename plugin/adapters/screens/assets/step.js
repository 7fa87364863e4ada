// A step of a guided flow: panels follow the choice they belong to, what is typed is kept as it is typed, Esc goes back and keeps it too.
(() => {
  const form = document.querySelector('form[data-step-form]');
  if (!form) return;
  const back = document.querySelector('[data-back]');
  const panels = [...form.querySelectorAll('[data-when]')];
  const fold = () => {
    for (const panel of panels) {
      const [name, values] = panel.dataset.when.split('=');
      const field = form.elements[name];
      const now = 'checked' in field ? (field.checked ? field.value : '') : field.value;
      panel.hidden = !values.split('|').includes(now);
    }
  };
  // Kept even when the page goes before the form is sent: reload, the browser's own Back, a link.
  const keep = () => {
    if (form.dataset.sent) return;
    const body = new URLSearchParams(new FormData(form));
    body.set('go', 'keep');
    fetch(form.action, { method: 'POST', body, keepalive: true }).catch(() => { /* live.js says when the program is gone */ });
  };
  form.addEventListener('change', () => { fold(); keep(); });
  addEventListener('pagehide', keep);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && back) {
      event.preventDefault();
      back.click();
    }
    // Enter goes on, from a list too, and whatever other button stands before the one that goes on.
    if (event.key === 'Enter' && event.target.form === form && event.target.matches('select, input')) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('button.btn-primary'));
    }
  });
  // Enter on a choice that opened something empty leads there first.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target.type !== 'radio') return;
    const open = panels.filter((panel) => !panel.hidden && panel.dataset.when.split('=')[0] === event.target.name);
    const unsaid = (input) => (input.type === 'radio' ? form.elements[input.name].value === '' : input.value === '');
    const empty = open.flatMap((panel) => [...panel.querySelectorAll('input[type=text], input[type=radio]')])
      .find((input) => input.offsetParent && unsaid(input));
    if (!empty) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    empty.focus();
  }, true);
  fold();
})();
