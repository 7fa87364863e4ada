// The tab says who it is. It keeps its name over a reload; a copy of a tab carries the same name, so the name is dropped when it is still in use.
(() => {
  const form = document.getElementById('entry');
  const taking = document.querySelector('[data-screen="altra-scheda"]') !== null;
  const fresh = () => crypto.randomUUID();
  // The page takes this one's place, so that Back and Forward go from page to page; a refusal is a page of its own.
  const enter = async (name) => {
    sessionStorage.setItem('esente-tab', name);
    form.elements.tab.value = name;
    if (taking) return;
    const reply = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' }).catch(() => null);
    if (reply?.type === 'opaqueredirect') location.replace(new URL(form.elements.to.value, form.action)); else form.submit();
  };
  const kept = sessionStorage.getItem('esente-tab');
  if (kept === null || taking) {
    enter(kept ?? fresh());
    return;
  }
  const channel = new BroadcastChannel('esente-tab');
  const alone = setTimeout(() => enter(kept), 40);
  channel.onmessage = ({ data }) => {
    if (data === `here ${kept}`) {
      clearTimeout(alone);
      channel.close();
      enter(fresh());
    }
  };
  channel.postMessage(`who ${kept}`);
})();
