// A box marked data-check-all="name" ticks and unticks every box of that name.
document.addEventListener('change', event => {
  const name = event.target.dataset?.checkAll;
  if (!name) return;
  document.querySelectorAll(`input[type=checkbox][name="${name}"]`).forEach(box => {
    box.checked = event.target.checked;
  });
});
