// A button marked data-insert puts its text where the cursor stands in the field that data-into names.
document.addEventListener('click', event => {
  const button = event.target.closest('button[data-insert]');
  const field = button && document.getElementById(button.dataset.into);
  if (!field) return;
  field.focus();
  field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
});
