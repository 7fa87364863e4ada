// Bar code scanners and stripe readers type like a keyboard, only faster: keys less than 30 ms apart. What they type goes to its field,
// wherever the focus is; a field that got the first characters of it gets back what it held. Keys of a group of choices are taken only while
// the group has the focus, and only when no burst follows.
(() => {
  const fast = 30;
  const certain = 6;
  let burst = '';
  let last = 0;
  let held = null;
  let settle = 0;
  const hold = (element) => element?.matches?.('input[type=text]')
    ? { element, value: element.value, from: element.selectionStart, to: element.selectionEnd } : null;
  const radios = () => [...document.querySelectorAll('input[type=radio]')].map((radio) => [radio, radio.checked]);
  let choices = [];

  const put = (which, value) => {
    const fields = [...document.querySelectorAll(`[data-scan="${which}"]`)].filter((one) => one.offsetParent);
    const field = fields.find((one) => one === document.activeElement) ?? fields.find((one) => one.value === '') ?? fields[0];
    if (!field) return null;
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return field;
  };
  const go = (form) => form.requestSubmit(form.querySelector('button.btn-primary'));
  /** Fast, but no code of a person: it belongs where the focus is. */
  const type = (text, entered) => {
    if (!held) return;
    const { element, value, from, to } = held;
    element.value = value.slice(0, from) + text + value.slice(to);
    element.dispatchEvent(new Event('change', { bubbles: true }));
    if (entered) go(element.form);
  };
  const finish = (entered) => {
    const typed = burst;
    const text = burst.toUpperCase();
    burst = '';
    const code = text.match(/[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]/) ?? text.match(/(?:STP|ENI)\d{13}/);
    const number = text.match(/(?:^|\D)(\d{20})(?:\D|$)/);
    const field = code && put('cf', code[0]);
    if (number) put('number', number[1]);
    if (!code && !number) return type(typed, entered);
    if (field?.dataset.scanStay !== undefined) {
      const fields = [...field.form.elements].filter((one) => one.offsetParent && one.matches('input,select,button'));
      return fields[fields.indexOf(field) + 1]?.focus();
    }
    if (field && entered) {
      clearTimeout(settle); // a stripe's second track may follow
      settle = setTimeout(() => go(field.form), 150);
      field.focus();
    }
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const quick = event.timeStamp - last < fast;
    if (event.key.length === 1 || event.key === 'Enter') last = event.timeStamp;
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
    if (!quick) {
      if (burst.length >= certain) finish(false);
      burst = '';
      held = hold(document.activeElement);
      choices = radios();
    }
    burst += event.key;
    if (burst.length === certain) {
      if (held) held.element.value = held.value;
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
