import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import chooser from '@bpmn-io/element-template-chooser';
import icons from '@bpmn-io/element-template-icon-renderer';
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything';
import behaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import minimap from 'diagram-js-minimap';
import grid from 'diagram-js-grid';
import simulation from 'bpmn-js-token-simulation';
import { houseIds } from './house-ids.js';
import { ourSteps } from './our-steps.js';
import { housePanel } from './panel.js';
import { translation } from './words.js';

/** What the editor is made of. */
export const modules = language => [
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
  ElementTemplatesPropertiesProviderModule,
  chooser,
  icons,
  CreateAppendAnythingModule,
  CreateAppendElementTemplatesModule,
  behaviors,
  minimap,
  grid,
  simulation,
  houseIds,
  ourSteps,
  housePanel,
  translation(language),
];
