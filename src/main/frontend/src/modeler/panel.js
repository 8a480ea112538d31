import { h } from '@bpmn-io/properties-panel/preact';
import { TextFieldEntry, isTextFieldEntryEdited } from '@bpmn-io/properties-panel';
import { useService } from 'bpmn-js-properties-panel';
import { englishOf, withEnglish } from './english.js';

const LAST = 100;
// What the check refuses is not offered: scripts, listeners, expressions, mappings, and what our engine does not use.
const REFUSED =
  /Listener|Script|Input|Output|Connector|Mapping|FieldInjection|JobExecution|CandidateStarter|StartInitiator|ProcessVariables|ExternalTask|Tasklist|[mM]ultiInstance|BusinessKey|FormData|__Errors|compensation|escalation|signal|link$/;
// What a step of ours asks for.
const OURS = 'ElementTemplates__CustomProperties';
const NAMED = ['bpmn:FlowElement', 'bpmn:Process'];

class HousePanel {
  constructor(propertiesPanel) {
    propertiesPanel.registerProvider(LAST, this);
  }

  getGroups(element) {
    return groups => {
      const offered = groups.filter(group => !REFUSED.test(group.id));
      const general = offered.find(group => group.id === 'general');
      if (general) general.shouldOpen = true;
      offered.filter(group => group.id.startsWith(OURS)).forEach(group => { group.shouldOpen = true; });
      if (general && NAMED.some(type => element.businessObject.$instanceOf(type))) {
        const after = general.entries.findIndex(entry => entry.id === 'name') + 1;
        general.entries.splice(after, 0, { id: 'english-name', element, component: EnglishName, isEdited: isTextFieldEntryEdited });
      }
      return offered;
    };
  }
}
HousePanel.$inject = ['propertiesPanel'];

function EnglishName({ element, id }) {
  const modeling = useService('modeling');
  const factory = useService('bpmnFactory');
  const translate = useService('translate');
  const debounce = useService('debounceInput');
  return h(TextFieldEntry, {
    element,
    id,
    debounce,
    label: translate('English name'),
    getValue: () => englishOf(element),
    setValue: value => modeling.updateProperties(element, { extensionElements: withEnglish(element, value, factory) }),
  });
}

export const housePanel = { __init__: ['housePanel'], housePanel: ['type', HousePanel] };
