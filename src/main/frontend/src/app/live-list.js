// A list marked data-live="address of a stream" looks again when the stream says so. What is ticked stays ticked, what
// has the focus keeps it, and the row under the reader's eyes stays where it is. A hidden page does not listen.
const CHANGED = 'tasks-changed';
const list = () => document.querySelector('[data-live]');
let stream;

function listen() {
  stream?.close();
  stream = undefined;
  if (document.hidden || !list()) return;
  stream = new EventSource(list().dataset.live);
  stream.addEventListener(CHANGED, lookAgain);
}

async function lookAgain() {
  if (document.querySelector('[data-live] .htmx-request, form[data-sent]')) return;
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => undefined);
  if (!answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('[data-live]');
  if (!fresh) return;
  const place = remember();
  list().replaceChildren(...fresh.childNodes);
  document.querySelectorAll('[data-live-part]').forEach(part => {
    const other = page.querySelector(`[data-live-part="${part.dataset.livePart}"]`);
    if (other) part.replaceChildren(...other.childNodes);
  });
  window.htmx?.process(list());
  place.restore();
}

function remember() {
  const ticked = new Set([...list().querySelectorAll('input:checked')].map(box => box.value));
  const focused = list().contains(document.activeElement) ? document.activeElement : null;
  const row = focused?.closest('li')?.id ?? firstInView();
  const top = row && document.getElementById(row)?.getBoundingClientRect().top;
  const part = focused && selectorOf(focused);
  return {
    restore() {
      list().querySelectorAll('input[type=checkbox]').forEach(box => (box.checked = ticked.has(box.value)));
      const after = row && document.getElementById(row);
      if (!after) return;
      scrollBy(0, after.getBoundingClientRect().top - top);
      if (part) after.querySelector(part)?.focus({ preventScroll: true });
    },
  };
}

const firstInView = () => [...list().querySelectorAll('li[id]')].find(row => row.getBoundingClientRect().top >= 0)?.id;
const selectorOf = element => (element.matches('input') ? 'input' : element.matches('a.task-name') ? 'a.task-name' : 'button, a');

document.addEventListener('visibilitychange', () => {
  listen();
  if (!document.hidden && list()) lookAgain();
});
addEventListener('pagehide', () => stream?.close());
listen();
