// Bar code scanners and stripe readers type like a keyboard, only faster: keys less than 30 ms apart. What they type goes to its field,
// wherever the focus is; a field that got the first characters of it gets back what it held. Keys of a group of choices are taken only while
// the group has the focus, and only when no burst follows.
(() => {
  const fast = 30;
  const certain = 6;
  let burst = '';
  let last = 0;
  let held = null;
  /** Fields that got the first characters of the burst, with what they held: more than one when an answer moves the focus meanwhile. */
  const spoilt = new Map();
  let settle = 0;
  let settling = null;
  const hold = (element) => element?.matches?.('input[type=text]')
    ? { element, value: element.value, from: element.selectionStart, to: element.selectionEnd } : null;
  const radios = () => [...document.querySelectorAll('input[type=radio]')].map((radio) => [radio, radio.checked]);
  let choices = [];

  const fieldFor = (which) => {
    const fields = [...document.querySelectorAll(`[data-scan="${which}"]`)].filter((one) => one.offsetParent);
    return fields.find((one) => one === document.activeElement) ?? fields.find((one) => one.value === '') ?? fields[0];
  };
  const put = (which, value) => {
    const field = fieldFor(which);
    if (!field) return null;
    field.value = value;
    if (spoilt.has(field)) spoilt.set(field, value);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return field;
  };
  const go = (form) => form.requestSubmit(form.querySelector('button.btn-primary'));
  /** Fast, but no code of a person: it belongs where the focus is. */
  const type = (text, entered, place) => {
    if (!place) return;
    const { element, value, from, to } = place;
    element.value = value.slice(0, from) + text + value.slice(to);
    element.dispatchEvent(new Event('change', { bubbles: true }));
    if (entered) go(element.form);
  };
  /** Beside the field of the patient's code, where a mistake in a form stands too. */
  const say = (text) => {
    const field = fieldFor('cf');
    const place = field && document.getElementById(`${field.name}-wrong`);
    if (!place) return false;
    place.textContent = text;
    if (text) field.setAttribute('aria-invalid', 'true'); else field.removeAttribute('aria-invalid');
    if (text) field.focus();
    return true;
  };
  /** A stripe's second track may follow: it is waited for. */
  const settleOn = (form) => {
    clearTimeout(settle);
    settling = form;
    settle = setTimeout(() => { settling = null; go(form); }, 150);
  };
  const take = ({ id, number }, entered) => {
    const field = id ? put('cf', id) : null;
    const other = number ? put('number', number) : null;
    if (!field && !other) return false;
    if (field) say('');
    if (field?.dataset.scanStay !== undefined) {
      const fields = [...field.form.elements].filter((one) => one.offsetParent && one.matches('input,select,button'));
      fields[fields.indexOf(field) + 1]?.focus();
    } else if (field && entered) {
      settleOn(field.form);
      field.focus();
    } else if (other && settling) {
      settleOn(settling);
    }
    return true;
  };
  /** What a burst was, the library says: it knows every code, both keyboards and every flaw. */
  const ask = async (text) => {
    const body = new URLSearchParams({ key: document.querySelector('[name=key]').value, text });
    try {
      const reply = await fetch(document.body.dataset.base + 'lettura', { method: 'POST', body });
      return reply.ok ? await reply.json() : {};
    } catch {
      return {}; // live.js says when the program is gone
    }
  };
  const finish = async (entered) => {
    const text = burst;
    const place = held;
    const known = settling || document.querySelector('[data-scan="cf"]')?.value;
    burst = '';
    const told = await ask(text);
    if (told.outcome === 'read' && take(told, entered)) {
      if (!told.id && !known) say(told.text);
      return;
    }
    const elsewhere = place && place.element.dataset.scan === undefined;
    const meant = told.outcome === 'nearly' && (told.stripe || !elsewhere);
    const lost = !place && entered && told.outcome;
    if (!((meant || lost) && say(told.text))) type(text, entered, place);
    else if (!told.stripe && place) put('cf', text);
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const quick = event.timeStamp - last < fast;
    if (event.key.length === 1 || event.key === 'Enter') last = event.timeStamp;
    if (settling && quick) settleOn(settling);
    if (event.key === 'Enter') {
      if (quick && burst.length >= certain) {
        event.preventDefault();
        event.stopImmediatePropagation();
        finish(true);
      }
      burst = '';
      return;
    }
    if (event.key.length !== 1) return;
    if (!quick || !burst) {
      if (burst.length >= certain) finish(false);
      burst = '';
      held = hold(document.activeElement);
      choices = radios();
      spoilt.clear();
    }
    burst += event.key;
    const typed = hold(document.activeElement);
    if (typed && burst.length < certain && !spoilt.has(typed.element)) spoilt.set(typed.element, typed.value);
    if (burst.length === certain) {
      for (const [field, value] of spoilt) field.value = value;
      for (const [radio, checked] of choices) radio.checked = checked;
    }
    if (burst.length >= certain) {
      event.preventDefault();
      setTimeout((length) => { if (burst.length === length && performance.now() - last > fast) finish(false); }, 120, burst.length);
    }
  }, true);

  for (const group of document.querySelectorAll('[data-keys]')) {
    group.addEventListener('keydown', (event) => {
      const radio = event.key.length === 1 && group.querySelector(`input[data-key="${CSS.escape(event.key)}"]`);
      if (!radio) return;
      setTimeout(() => {
        if (burst.length > 1) return;
        radio.checked = true;
        radio.focus();
        radio.dispatchEvent(new Event('change', { bubbles: true }));
      }, fast + 10);
    });
    // Enter on a choice goes on, as it does in a field.
    group.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        go(event.target.form);
      }
    });
  }
})();
