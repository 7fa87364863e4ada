// Says at once what is wrong in a field, as the same check of the library says it when the form is sent. Without a certificate its fields go.
(() => {
  const form = document.querySelector('form[data-check]');
  const base = document.body.dataset.base;
  const paper = form.querySelector('[data-paper]');
  const touched = new Set();
  const fold = () => { paper.hidden = form.elements.attestato.value !== 'seen'; };
  const say = (field, text) => {
    document.getElementById(`${field.name}-wrong`).textContent = text ?? '';
    if (text) field.setAttribute('aria-invalid', 'true'); else field.removeAttribute('aria-invalid');
  };
  form.addEventListener('change', async (event) => {
    fold();
    if (event.target.type === 'text') touched.add(event.target.name);
    const reply = await fetch(base + form.dataset.check, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (!reply.ok) return;
    const { wrong, note } = await reply.json();
    for (const name of touched) if (form.elements[name] && document.getElementById(`${name}-wrong`)) say(form.elements[name], wrong[name]);
    if (note && !wrong.scadenza) document.getElementById('scadenza-wrong').textContent = note;
  });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') form.querySelector('[data-back]').click(); });
  fold();
})();
