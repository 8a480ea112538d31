// A page's island (a diagram, a form, an editor) comes after its first paint; see fragments/head.html.
const island = document.querySelector('meta[name=island]');
const PAINT = 'first-contentful-paint';

function link(rel, href) {
  const element = Object.assign(document.createElement('link'), { rel, href });
  document.head.append(element);
  return element;
}

function loaded(element) {
  return new Promise(done => {
    element.addEventListener('load', done);
    element.addEventListener('error', done);
  });
}

async function load() {
  (island.dataset.chunks ?? '').split(' ').filter(Boolean).forEach(chunk => link('modulepreload', chunk));
  if (island.dataset.style) await loaded(link('stylesheet', island.dataset.style));
  await import(island.content);
}

function painted(go) {
  if (document.hidden || !PerformanceObserver.supportedEntryTypes?.includes('paint')) return go();
  const observer = new PerformanceObserver(list => {
    if (!list.getEntriesByName(PAINT).length) return;
    observer.disconnect();
    go();
  });
  return observer.observe({ type: 'paint', buffered: true });
}

if (island) painted(load);
