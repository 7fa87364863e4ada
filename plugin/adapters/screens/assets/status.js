// Looks again now and then. What is shown is replaced only where it changed, and only a change of what works is said aloud.
(() => {
  const { base } = document.body.dataset;
  const place = document.getElementById('station');
  const voice = document.getElementById('station-said');
  let shown = null;
  setInterval(async () => {
    if (document.hidden) return;
    try {
      const reply = await fetch(base + 'salute', { cache: 'no-store' });
      const { html, said } = await reply.json();
      if (!reply.ok || html === undefined) return;
      if (html !== shown) place.innerHTML = html;
      shown = html;
      if (voice.dataset.said !== said) voice.textContent = voice.dataset.said = said;
    } catch { /* live.js says when the program is gone */ }
  }, 5000);
})();
