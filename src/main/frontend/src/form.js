import './form/form.css';
import { TaskForm } from './form/task-form.js';

await Promise.all([...document.querySelectorAll('.task-form')].map(element => new TaskForm(element).show()));
document.documentElement.dataset.ready = '1';
