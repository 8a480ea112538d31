/** Fills every element of a kind; one that cannot be filled says so in its place, and the page is ready all the same. */
export async function fill(selector, show) {
  await Promise.all([...document.querySelectorAll(selector)].map(element => show(element).catch(problem => excuse(element, problem))));
  document.documentElement.dataset.ready = '1';
}

function excuse(element, problem) {
  console.error(problem);
  const words = document.getElementById('request-failed');
  if (words) element.replaceChildren(words.content.cloneNode(true));
}
