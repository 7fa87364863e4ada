// Hidden codes are shown while F2 or the button is held, and not a moment longer. And the record is printed.
(() => {
  const secrets = [...document.querySelectorAll('[data-secret]')].map((element) => [element, element.innerHTML]);
  const show = () => { for (const [element] of secrets) element.textContent = element.dataset.secret; };
  const hide = () => { for (const [element, covered] of secrets) element.innerHTML = covered; };
  const held = (key) => key === 'F2';
  document.addEventListener('keydown', (event) => { if (held(event.key)) { event.preventDefault(); show(); } });
  document.addEventListener('keyup', (event) => { if (held(event.key)) hide(); });
  addEventListener('blur', hide);
  const button = document.querySelector('[data-reveal]');
  button?.addEventListener('pointerdown', show);
  for (const end of ['pointerup', 'pointerleave', 'pointercancel', 'keyup', 'blur']) button?.addEventListener(end, hide);
  button?.addEventListener('keydown', (event) => { if (event.key === ' ') { event.preventDefault(); show(); } });
  document.querySelector('[data-print]')?.addEventListener('click', () => print());
})();
