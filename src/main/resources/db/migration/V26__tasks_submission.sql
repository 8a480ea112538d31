-- A form that was sent once: a double click or a reload carries the same key and changes nothing.
create table tasks_submission (
  key     text primary key check (length(key) between 8 and 64),
  task_id text        not null references tasks_task (id) on delete cascade,
  by      text        not null,
  sent_at timestamptz not null default now()
);
create index tasks_submission_task on tasks_submission (task_id);

-- Done today, and what a member was asked before.
create index tasks_task_closed on tasks_task (community_id, closed_at) where closed_at is not null;
-- Open tasks of one process.
create index tasks_task_process on tasks_task (community_id, process_key, due_at, id) where closed_at is null;
