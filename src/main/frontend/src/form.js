import './form/form.css';
import { fill } from './islands.js';
import { TaskForm } from './form/task-form.js';

await fill('.task-form', element => new TaskForm(element).show());
