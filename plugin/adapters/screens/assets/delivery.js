// The last step of the PIN flow. The first part is asked for when the operator wants it, shown for 30 seconds, perhaps printed once, and taken
// out of the page. The state of the second part is looked up; when the service is asked is decided by the program, not here.
(() => {
  const { base, page } = document.body.dataset;
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const here = base + page;
  const lasts = 30;
  let on_show = false;

  // The first part.
  const show = one('[data-show]');
  const shown = one('[data-shown]');
  const places = () => all('[data-pin], [data-puk]');
  const rest = (held) => { for (const part of all('[data-rest]')) part.inert = held; };
  let until = 0;
  const hide = () => {
    if (!on_show) return;
    on_show = false;
    for (const place of places()) place.textContent = '';
    shown.remove();
    one('.esente-slip')?.remove();
    rest(false);
    const gone = one('[data-gone]');
    gone.hidden = false;
    (one('[data-finish=seen] button') ?? gone).focus();
  };
  const count = () => {
    if (!on_show) return;
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left <= 0) return hide();
    one('[data-left]').textContent = left;
    setTimeout(count, 200);
  };
  const reveal = (pin, puk) => {
    on_show = true;
    until = Date.now() + lasts * 1000;
    for (const place of all('[data-pin]')) place.textContent = pin;
    for (const place of all('[data-puk]')) place.textContent = puk;
    one('[data-waiting]').remove();
    one('[data-finish=unseen]')?.remove();
    one('[data-finish=seen]').hidden = false;
    rest(true);
    shown.hidden = false;
    shown.focus();
    count();
  };
  // A key held down, or pressed twice on the page before, shows nothing by mistake.
  show?.addEventListener('keydown', (event) => { if (event.repeat) event.preventDefault(); });
  show?.addEventListener('click', async (event) => {
    if (event.detail === 0 && performance.now() < 700) return;
    show.disabled = true;
    try {
      const key = one('[data-finish] [name=key]').value;
      const reply = await fetch(here + '/mostra', { method: 'POST', body: new URLSearchParams({ key }), cache: 'no-store' });
      if (reply.ok) {
        const [pin, puk] = (await reply.text()).split('\n');
        return reveal(pin, puk);
      }
    } catch { /* the page says what stands, live.js when the program is gone */ }
    location.replace(here);
  });
  one('[data-hide]')?.addEventListener('click', hide);
  addEventListener('pagehide', hide);
  // Only the slip is ever printed with the first part on it, and only once.
  const slip = one('[data-slip]');
  slip?.addEventListener('click', () => {
    slip.remove();
    document.body.classList.add('esente-prints-slip');
    print();
    document.body.classList.remove('esente-prints-slip');
    one('.esente-slip')?.remove();
    count();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !on_show) one('[data-back]').click();
  });

  // The second part.
  const icons = { good: 'check-circle', bad: 'close-circle', waiting: 'clock' };
  const say = (selector, text) => {
    const place = one(selector);
    if (place.textContent !== text) place.textContent = text;
  };
  const tell = (told) => {
    const section = one('[data-second-part]');
    section.dataset.secondPart = told.state;
    section.dataset.follows = told.follows ? '1' : '';
    const sign = one('[data-sign]');
    for (const name of Object.keys(icons)) sign.classList.toggle(name, name === told.sign);
    sign.querySelector('use').setAttribute('href', `/a/icons.svg#it-${icons[told.sign]}`);
    say('[data-text]', told.text);
    say('[data-note]', told.note);
    say('[data-at]', told.at);
    say('[data-technical]', told.technical);
    one('[data-at-line]').hidden = told.at === '';
    one('[data-technical-line]').hidden = told.technical === '';
    for (const name of ['repeat', 'cancel', 'look']) {
      const place = one(`[data-may=${name}]`);
      place.hidden = !told[name];
      for (const button of place.querySelectorAll('button')) button.disabled = told.busy;
    }
  };
  const look = async () => {
    try {
      const reply = await fetch(here + '/stato', { cache: 'no-store' });
      if (!reply.ok) return; // live.js goes where the visit went
      const told = await reply.json();
      if (!told.here) return location.replace(here);
      tell(told);
      const waits = one('[data-first-part]').dataset.firstPart;
      if (waits === '1' && one('[data-show]') && !show.disabled && told.first_part !== 1) return location.replace(here);
      if (!told.follows && !on_show && !one('[data-show]')) return;
      setTimeout(look, told.busy ? 500 : 2000);
    } catch {
      setTimeout(look, 5000);
    }
  };
  look();
})();
