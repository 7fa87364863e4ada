// Shows a contact large and in groups, as it is typed, for the citizen to read back.
(() => {
  const field = document.getElementById('contact.value');
  const shown = document.querySelector('[data-readback]');
  const show = () => {
    const text = field.value.trim();
    const digits = text.replace(/[ ./()-]/g, '').replace(/^(\+|00)?39(?=3\d{8,9}$)/, '');
    shown.textContent = /^3\d+$/.test(digits) ? digits.replace(/^(\d{3})(\d{0,3})(\d*)$/, '$1 $2 $3').trim() : text;
  };
  field.addEventListener('input', show);
  field.addEventListener('change', show);
  show();
})();
