// A file larger than its field takes is told at once beneath the field, before anything is sent.
document.addEventListener('change', event => {
  const field = event.target;
  if (!field.matches('input[type=file][data-largest-mib]')) return;
  const largest = Number(field.dataset.largestMib) * 1024 * 1024;
  const why = [...field.files].some(file => file.size > largest) ? field.dataset.tooLarge : '';
  field.setCustomValidity(why);
  field.classList.toggle('is-invalid', why !== '');
  said(field).textContent = why;
});

function said(field) {
  const there = field.parentElement.querySelector('.file-refused');
  if (there) return there;
  const line = document.createElement('p');
  line.className = 'file-refused invalid-feedback';
  line.setAttribute('role', 'alert');
  field.after(line);
  return line;
}
