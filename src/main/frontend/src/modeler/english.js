const ENGLISH = 'name.en';

const extensionsOf = element => element.businessObject.extensionElements?.values ?? [];
const isProperties = value => value.$type === 'camunda:Properties';
const propertiesOf = element => extensionsOf(element).filter(isProperties).flatMap(value => value.values ?? []);

/** The extensions of an element with its English name among them. */
export function withEnglish(element, value, factory) {
  const others = propertiesOf(element).filter(property => property.name !== ENGLISH);
  const english = value ? [factory.create('camunda:Property', { name: ENGLISH, value })] : [];
  const copies = others.map(({ name, value: kept }) => factory.create('camunda:Property', { name, value: kept }));
  const properties = factory.create('camunda:Properties', { values: [...english, ...copies] });
  properties.values.forEach(property => (property.$parent = properties));
  const extensions = factory.create('bpmn:ExtensionElements', {
    values: [...extensionsOf(element).filter(kept => !isProperties(kept)), properties],
  });
  properties.$parent = extensions;
  extensions.$parent = element.businessObject;
  return extensions;
}

export const englishOf = element => propertiesOf(element).find(property => property.name === ENGLISH)?.value ?? '';
