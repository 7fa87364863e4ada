// The status light: filled in once it is known, and looked at again now and then while the page is seen.
(() => {
  const { base } = document.body.dataset;
  const place = document.querySelector('[data-ready]');
  const show = (now) => {
    if (now.ready === '' || now.ready === place.dataset.ready) return;
    place.querySelector('[data-sign]').className = `esente-light ${now.style}`;
    place.querySelector('use').setAttribute('href', `/a/icons.svg#it-${now.icon}`);
    place.querySelector('[data-text]').textContent = now.text;
    place.dataset.ready = now.ready;
  };
  const look = async () => {
    try {
      const reply = document.hidden ? null : await fetch(base + 'luce', { cache: 'no-store' });
      if (reply?.ok) show(await reply.json());
    } catch { /* live.js says when the program is gone */ }
    setTimeout(look, place.dataset.ready === '' ? 500 : 5000);
  };
  look();
})();
