// The tab says who it is. It keeps its name over a reload; a copy of a tab carries the same name, so the name is dropped when it is still in use.
(() => {
  const form = document.getElementById('entry');
  const taking = document.querySelector('[data-screen="altra-scheda"]') !== null;
  const fresh = () => crypto.randomUUID();
  const enter = (name) => {
    sessionStorage.setItem('esente-tab', name);
    form.elements.tab.value = name;
    if (!taking) form.submit();
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
