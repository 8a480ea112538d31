import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import { is } from 'bpmn-js/lib/util/ModelUtil';

// The check wants ids that begin with the kind of the element; the first that fits counts.
const PREFIXES = [
  ['bpmn:Event', 'event_'],
  ['bpmn:Gateway', 'gateway_'],
  ['bpmn:ServiceTask', 'serviceTask_'],
  ['bpmn:BusinessRuleTask', 'businessRuleTask_'],
  ['bpmn:UserTask', 'userTask_'],
  ['bpmn:ReceiveTask', 'receiveTask_'],
  ['bpmn:Task', 'task_'],
  ['bpmn:SubProcess', 'subProcess_'],
  ['bpmn:SequenceFlow', 'flow_'],
];
const GENERATED = /^[a-zA-Z]+_[0-9a-z]{7}$/;
const AFTER_THE_ID_WAS_KEPT = 900;

const prefixOf = element => PREFIXES.find(([type]) => is(element, type))?.[1];

class HouseFactory extends BpmnFactory {
  _ensureId(element) {
    const prefix = prefixOf(element);
    if (element.id || !prefix) {
      super._ensureId(element);
    } else {
      element.id = this._model.ids.nextPrefixed(prefix, element);
    }
  }
}
HouseFactory.$inject = ['moddle'];

// A task that becomes a service task gets the id of one, unless somebody named it.
class Renaming extends CommandInterceptor {
  constructor(eventBus, modeling, moddle) {
    super(eventBus);
    this.postExecuted(['shape.replace'], AFTER_THE_ID_WAS_KEPT, ({ context: { newShape } }) => {
      const prefix = prefixOf(newShape.businessObject);
      if (prefix && GENERATED.test(newShape.id) && !newShape.id.startsWith(prefix)) {
        modeling.updateProperties(newShape, { id: moddle.ids.nextPrefixed(prefix, newShape.businessObject) });
      }
    });
  }
}
Renaming.$inject = ['eventBus', 'modeling', 'moddle'];

export const houseIds = {
  __init__: ['houseRenaming'],
  bpmnFactory: ['type', HouseFactory],
  houseRenaming: ['type', Renaming],
};
