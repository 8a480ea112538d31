// Replaces each name by the reader's language, right before the diagram is drawn.
const PROPERTY = 'name.en';

export function translate(viewer, language) {
  if (language === 'zh') return;
  viewer.on('import.parse.complete', ({ definitions }) => {
    if (definitions) walk(definitions, new Set());
  });
}

function walk(node, seen) {
  if (!node || typeof node !== 'object' || seen.has(node)) return;
  seen.add(node);
  const english = englishName(node);
  if (english) node[node.$type === 'bpmn:CategoryValue' ? 'value' : 'name'] = english;
  for (const key of ['rootElements', 'flowElements', 'participants', 'laneSets', 'lanes', 'childLaneSet', 'categoryValue']) {
    [].concat(node[key] ?? []).forEach(child => walk(child, seen));
  }
}

function englishName(node) {
  return (node.extensionElements?.values ?? [])
    .filter(value => value.$type === 'camunda:Properties')
    .flatMap(value => value.values ?? [])
    .find(property => property.name === PROPERTY)?.value;
}
