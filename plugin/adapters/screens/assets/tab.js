// A page that is shown answers when a copy of its tab asks whether its name is in use; and puts the focus where the next keystroke goes.
(() => {
  const name = document.body.dataset.tab;
  const channel = new BroadcastChannel('esente-tab');
  channel.onmessage = ({ data }) => { if (data === `who ${name}`) channel.postMessage(`here ${name}`); };
  const target = document.querySelector('[data-focus]') ?? document.querySelector('[autofocus]');
  if (target) {
    target.focus();
    if (target.select) target.select();
  }
  // A page that the browser kept aside may say what no longer stands.
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
  // A second press of a button sends nothing; a file to save may be had again, since the page stays.
  document.addEventListener('submit', (event) => {
    if ('again' in event.target.dataset) return;
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = '1';
  });
})();
