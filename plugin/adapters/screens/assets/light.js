// Fills in the status light once it is known.
(() => {
  const { base } = document.body.dataset;
  const place = document.querySelector('[data-ready]');
  const look = async () => {
    try {
      const reply = await fetch(base + 'luce', { cache: 'no-store' });
      if (!reply.ok) return; // live.js goes where the visit went
      const now = await reply.json();
      if (now.ready !== '') {
        place.querySelector('[data-sign]').className = `esente-light ${now.style}`;
        place.querySelector('use').setAttribute('href', `/a/icons.svg#it-${now.icon}`);
        place.querySelector('[data-text]').textContent = now.text;
        place.dataset.ready = now.ready;
        return;
      }
    } catch { /* live.js says when the program is gone */ }
    setTimeout(look, 500);
  };
  if (place.dataset.ready === '') look();
})();
