// Looks whether the card was read; the page with the person on it is got then. Beside what is wrong with a card stands the way out.
(() => {
  const state = document.getElementById('card-state');
  if (!state) return;
  const { base, page } = document.body.dataset;
  const waiting = state.textContent;
  const newCard = document.querySelector('[data-new-card]');
  const look = async () => {
    try {
      const reply = await fetch(base + 'carta', { cache: 'no-store' });
      const told = await reply.json();
      const busy = (document.querySelector('[data-scan="cf"]')?.value ?? '') !== '';
      if (told.state === 'read' && !busy) return location.replace(base + page);
      const text = told.text || waiting;
      if (state.textContent !== text) state.textContent = text;
      if (newCard) newCard.hidden = !told.new_card;
    } catch { /* live.js says when the program is gone */ }
    setTimeout(look, 700);
  };
  look();
})();
