import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import { withEnglish } from './english.js';

const BEFORE_OTHERS = 1500;

// The menus create a step from a template; the templates of Camunda 7 can only be applied to an element that is there.
class OurSteps extends CommandInterceptor {
  constructor(eventBus, elementFactory, elementTemplates, modeling, bpmnFactory) {
    super(eventBus);
    this.wanted = new WeakMap();
    elementTemplates.createElement = template => {
      const shape = elementFactory.createShape({ type: template.appliesTo[0] });
      this.wanted.set(shape, template);
      return shape;
    };
    this.postExecuted('shape.create', BEFORE_OTHERS, ({ context: { shape } }) => {
      const template = this.wanted.get(shape);
      if (!template) return;
      this.wanted.delete(shape);
      elementTemplates.applyTemplate(shape, template);
      const [name, english] = template.name.split(' · ');
      modeling.updateProperties(shape, { name, extensionElements: withEnglish(shape, english, bpmnFactory) });
    });
  }
}
OurSteps.$inject = ['eventBus', 'elementFactory', 'elementTemplates', 'modeling', 'bpmnFactory'];

export const ourSteps = { __init__: ['ourSteps'], ourSteps: ['type', OurSteps] };
