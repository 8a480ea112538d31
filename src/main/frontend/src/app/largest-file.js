// A file larger than its field takes is told at once, before it is sent.
document.addEventListener('change', event => {
  const field = event.target;
  if (!field.matches('input[type=file][data-largest-mib]')) return;
  const largest = Number(field.dataset.largestMib) * 1024 * 1024;
  const tooLarge = [...field.files].some(file => file.size > largest);
  field.setCustomValidity(tooLarge ? field.dataset.tooLarge : '');
  if (tooLarge) field.reportValidity();
});
