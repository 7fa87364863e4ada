// Prints the page; the style leaves out what is not paper. Esc goes back.
(() => {
  document.querySelector('[data-print]')?.addEventListener('click', () => print());
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') document.querySelector('[data-back]')?.click(); });
})();
