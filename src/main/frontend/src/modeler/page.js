// The parts of the page around the editor: the conflict, what was recovered, the form that submits.
const one = selector => document.querySelector(selector);

export function showConflict({ by, at, kept }, words) {
  const when = new Date(at).toLocaleString(document.documentElement.lang);
  one('[data-conflict-text]').textContent = words.taken.replace('%who%', by).replace('%when%', when);
  one('[data-conflict-mine]').href = one('.workbench').dataset.drafts + kept;
  one('[data-conflict]').hidden = false;
  one('[data-conflict]').scrollIntoView({ block: 'center' });
}

export function saveRecovered(saving) {
  one('[data-recovered]').hidden = false;
  saving.changed();
}

export function submitWhatIsSaved(saving) {
  const form = one('[data-submit-draft]');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (saving.isDirty() && !(await saving.save(false))) return;
    form.elements.seen.value = saving.version;
    form.submit();
  });
}
