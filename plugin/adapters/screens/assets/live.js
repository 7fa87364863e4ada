// Asks now and then whether what is shown may still be shown; when not, the page goes.
(() => {
  const { base, page: shown } = document.body.dataset;
  let silent = 0;
  const away = () => { document.body.replaceChildren(); location.replace(base + shown); };
  setInterval(async () => {
    try {
      const reply = await fetch(base + 'vivo', { cache: 'no-store' });
      silent = 0;
      if (!reply.ok) return away();
      const { stay, card_left: left } = await reply.json();
      if (!stay || (left && !document.querySelector('[data-card-left]') && document.querySelector('[data-of-card]'))) away();
    } catch {
      silent += 1;
      if (silent === 2) {
        const heading = document.createElement('h1');
        heading.textContent = document.documentElement.lang === 'it' ? 'Il programma di lavoro è stato chiuso' : 'Your program was closed';
        document.querySelector('main').replaceChildren(heading);
      }
    }
  }, 3000);
})();
