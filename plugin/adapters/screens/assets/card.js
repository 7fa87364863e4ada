// Looks whether the card was read; the page with the person on it is got then.
(() => {
  const state = document.getElementById('card-state');
  if (!state) return;
  const base = document.body.dataset.base;
  const waiting = state.textContent;
  const look = async () => {
    try {
      const reply = await fetch(base + 'carta', { cache: 'no-store' });
      const told = await reply.json();
      const busy = document.querySelector('[data-scan="cf"]').value !== '';
      if (told.state === 'read' && !busy) return location.replace(base + 'assistito');
      const text = told.text || waiting;
      if (state.textContent !== text) state.textContent = text;
    } catch { /* live.js says when the program is gone */ }
    setTimeout(look, 700);
  };
  look();
})();
