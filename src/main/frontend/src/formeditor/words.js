// The form editor has no translation service: its literals ask window.formEditorWord. Words that it lacks are kept; a browser test looks.
const CHINESE = {
  // kinds of fields
  'Text field': '单行文本',
  'Text area': '多行文本',
  Number: '数字',
  'Date time': '日期时间',
  Checkbox: '复选框',
  'Checkbox group': '多选',
  'Radio group': '单选',
  Select: '下拉选择',
  'Tag list': '标签',
  'Text view': '说明文字',
  Spacer: '间距',
  Separator: '分隔线',
  Group: '分组',
  Form: '表单',
  // palette and canvas
  Components: '组件',
  'Search components': '搜索组件',
  'Clear content': '清空',
  'No components found.': '没有找到组件。',
  Input: '输入',
  Selection: '选择',
  Presentation: '展示',
  Containers: '容器',
  Action: '操作',
  'Create {}': '添加{}',
  'Remove {}': '删除{}',
  'Remove form field': '删除字段',
  'Drag and drop components here.': '将组件拖到这里。',
  'Build your form': '设计表单',
  'Drag and drop components here to start designing.': '将左边的组件拖到这里，或选中后按回车。',
  'Use the preview window to test your form.': '修改会自动保存，并由服务器检查。',
  'Text view is empty': '说明文字为空',
  'Text view is populated by an expression': '说明文字来自表达式',
  'Text view is templated': '说明文字含有模板',
  Content: '内容',
  // panel
  'Select a form field to edit its properties.': '请选择一个字段来编辑属性。',
  'Multiple form fields are selected. Select a single form field to edit its properties.': '选中了多个字段，请只选一个。',
  General: '常规',
  Key: '键',
  'Binds to a form variable': '答案以这个名称进入流程',
  'Use a unique "key" to link the form element and the related input/output data. When dealing with nested data, break it down in the user task\'s input mapping before using it.':
    '键在一个表单里不能重复，只用字母、数字和下划线。流程的条件用它来判断。',
  ID: 'ID',
  'Default value': '默认值',
  Checked: '已勾选',
  'Not checked': '未勾选',
  Text: '文字',
  Height: '高度',
  'Decimal digits': '小数位数',
  Increment: '步长',
  Subtype: '类型',
  Date: '日期',
  Time: '时间',
  'Date & Time': '日期和时间',
  'Use 24h': '24 小时制',
  'Time interval': '时间间隔',
  'Disallow past dates': '不允许过去的日期',
  Searchable: '可搜索',
  Disabled: '停用',
  'Disable this field when it should not be interactive for end-users. Its data will not be submitted. This setting takes precedence over read-only.':
    '停用后不能填写，也不会提交；优先于只读。',
  'Read only': '只读',
  'Make this field read-only when it cannot be edited by the end-user, but its content is important for them to see. Its data will still be submitted.':
    '只读字段可以看，不能改。',
  'Show outline': '显示边框',
  'Vertical alignment': '垂直对齐',
  Top: '顶部',
  Center: '居中',
  Bottom: '底部',
  Appearance: '外观',
  Layout: '布局',
  Columns: '列数',
  Auto: '自动',
  Constraints: '限制',
  Validation: '校验',
  Required: '必填',
  'Minimum length': '最少字数',
  'Maximum length': '最多字数',
  Minimum: '最小值',
  Maximum: '最大值',
  'Validation pattern': '格式',
  'The built-in phone validation pattern is based on the E.164 standard with no spaces. Ex: +491234567890':
    '电话号码按 E.164 标准，不含空格，例如 +8613800138000',
  Custom: '不限',
  Email: '邮箱',
  Phone: '电话',
  'Options source': '选项来源',
  'Learn more': '了解更多',
  'List of items': '项目列表',
  Expression: '表达式',
  'Height of the container in pixels.': '以像素计的高度。',
  'FEEL expression is mandatory': '须为 FEEL 表达式',
  'Click to set a dynamic value with FEEL expression': '改用 FEEL 表达式',
  'List contains {numOfItems} item': '共 {numOfItems} 项',
  'List contains {numOfItems} items': '共 {numOfItems} 项',
  '<empty>': '（空）',
  'Static options': '选项',
  Label: '标签（中文）',
  Value: '值',
  '<none>': '（无）',
  Condition: '条件',
  Serialization: '序列化',
  'Custom properties': '自定义属性',
  'Add properties directly to the form schema, useful to configure functionality in custom-built task applications and form renderers.':
    '直接写入表单的属性。',
  'Toggle section': '展开或收起',
  'Section contains an error': '此处有错误',
  'Section contains edits': '此处有设置',
  'Toggle list item': '展开或收起',
  'Delete item': '删除',
  'Create new list item': '添加',
  Create: '添加',
  'Open pop-up editor': '在弹窗中编辑',
  'Open documentation': '打开文档',
  'Opened in editor': '已在编辑器中打开',
  // what the panel itself refuses
  'Must not be empty.': '不能为空。',
  'Must be unique.': '不能重复。',
  'Must not contain spaces.': '不能有空格。',
  'Must be a variable or a dot separated path.': '只能用字母、数字和下划线。',
  'Must not contain numerical path segments.': '不能以数字命名。',
  'Must not be a prohibited path.': '这个名称不能使用。',
  'Must not conflict with other key/path assignments.': '与其他字段的键重复。',
  'Should be a valid number': '请输入数字。',
  'Should be a valid number.': '请输入数字。',
  'Should be an integer.': '请输入整数。',
  'Should be greater than zero.': '须大于零。',
  'Should be greater than or equal to zero.': '不能小于零。',
  'Drop is not a valid target': '不能放在这里',
  'Drop not allowed by path registry': '不能放在这里',
  'No associated form field in the registry': '不能放在这里',
};

// What the editor says in English in other words than ours.
const ENGLISH = {
  'Create {}': 'Add: {}',
  'Search components': 'Search',
  Custom: 'Anything',
  Label: 'Label (Chinese)',
  'Static options': 'Options',
  'Drag and drop components here to start designing.': 'Drag a component here, or choose one and press Enter.',
  'Use the preview window to test your form.': 'Changes are saved by themselves and checked by the server.',
  'Use a unique "key" to link the form element and the related input/output data. When dealing with nested data, break it down in the user task\'s input mapping before using it.':
    'A key of its own in this form, made of letters, digits and _. Conditions of the process ask for it.',
};

// What our own part of the panel says.
const OURS = {
  words: ['Words', '文字'],
  option: ['English for', '英文选项'],
  'label-zh': ['Label (Chinese)', '标签（中文）'],
  'label-en': ['Label (English)', '标签（英文）'],
  'dateLabel-zh': ['Label of the date (Chinese)', '日期标签（中文）'],
  'dateLabel-en': ['Label of the date (English)', '日期标签（英文）'],
  'timeLabel-zh': ['Label of the time (Chinese)', '时间标签（中文）'],
  'timeLabel-en': ['Label of the time (English)', '时间标签（英文）'],
  'description-zh': ['Description (Chinese)', '说明（中文）'],
  'description-en': ['Description (English)', '说明（英文）'],
  'text-zh': ['Text (Chinese)', '文字（中文）'],
  'text-en': ['Text (English)', '文字（英文）'],
};

const chinese = document.documentElement.lang.startsWith('zh');

export const missing = new Set();

export function word(english) {
  const found = (chinese ? CHINESE : ENGLISH)[english];
  if (chinese && found === undefined) missing.add(english);
  return found ?? english;
}

export const inChinese = english => CHINESE[english] ?? english;

export const say = (what, language) => OURS[language ? `${what}-${language}` : what][chinese ? 1 : 0];

globalThis.formEditorWord = (english, part) => (part === undefined ? word(english) : word(english).replace('{}', part));
