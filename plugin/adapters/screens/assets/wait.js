// Goes on as soon as what is waited for is there; shows how long it has taken, and after a while says once that one may stop.
(() => {
  const { base, page } = document.body.dataset;
  const line = document.querySelector('[data-since]');
  const more = document.querySelector('[data-after]');
  const began = performance.now() - Number(line.dataset.since);
  let leaving = false;
  addEventListener('submit', () => { leaving = true; });
  const count = () => {
    const waited = performance.now() - began;
    line.querySelector('[data-waited]').textContent = Math.floor(waited / 1000);
    if (waited >= Number(more.dataset.after) && more.textContent === '') more.textContent = more.dataset.text;
  };
  const look = async () => {
    try {
      const { done } = await (await fetch(base + 'fatto', { cache: 'no-store' })).json();
      if (leaving) return undefined;
      if (done) return location.replace(base + page);
    } catch { /* live.js says when the program is gone */ }
    count();
    setTimeout(look, 200);
  };
  look();
})();
