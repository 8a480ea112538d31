// A form speaks the reader's language: Chinese stands in the schema, English in properties "<attribute>.en".
const ATTRIBUTES = ['label', 'dateLabel', 'timeLabel', 'description', 'text'];

export function localised(schema, language) {
  return language.startsWith('zh') ? schema : english(schema);
}

function english(node) {
  const copy = { ...node };
  for (const attribute of ATTRIBUTES) {
    const words = node.properties?.[`${attribute}.en`];
    if (words) copy[attribute] = words;
  }
  if (node.values) copy.values = node.values.map(value => withLabel(node, value));
  if (node.components) copy.components = node.components.map(english);
  return copy;
}

function withLabel(node, value) {
  const words = node.properties?.[`values.${value.value}.en`];
  return words ? { ...value, label: words } : value;
}
