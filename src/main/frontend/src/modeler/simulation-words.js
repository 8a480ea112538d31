import { own } from './zh.js';

// The token simulation has no translation service: its literals ask here (see scripts/plugins.mjs).
const CHINESE = {
  'Token Simulation': '令牌模拟',
  'Simulation Log': '模拟记录',
  'Toggle Simulation Log': '显示或隐藏模拟记录',
  'No Entries': '没有记录',
  Process: '流程',
  finished: '已结束',
  canceled: '已取消',
  started: '已开始',
  'Play/Pause Simulation': '继续或暂停模拟',
  'Pause Simulation': '模拟已暂停',
  'Play Simulation': '模拟进行中',
  'Reset Simulation': '重置模拟',
  'Found unsupported elements': '有元素不支持模拟',
  'Not supported': '不支持',
  'Set animation speed = Slow': '动画速度：慢',
  'Set animation speed = Normal': '动画速度：正常',
  'Set animation speed = Fast': '动画速度：快',
  'Trigger Event': '触发事件',
  'Add pause point': '设置停顿点',
  'Remove pause point': '取消停顿点',
  'Set Sequence Flow': '选择连线',
  Finished: '已结束',
  'Intermediate Event': '中间事件',
  Close: '关闭',
  'Focus process instance': '聚焦流程实例',
};

const chinese = document.documentElement.lang.startsWith('zh');
globalThis.simulationWord = word => (chinese && (CHINESE[word] ?? own[word])) || word;
