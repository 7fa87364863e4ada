// Goes on as soon as what is waited for is there.
(() => {
  const { base, page } = document.body.dataset;
  const look = async () => {
    try {
      const { done } = await (await fetch(base + 'fatto', { cache: 'no-store' })).json();
      if (done) return location.replace(base + page);
    } catch { /* live.js says when the program is gone */ }
    setTimeout(look, 200);
  };
  look();
})();
