// Esc goes back.
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') document.querySelector('[data-back]')?.click(); });
