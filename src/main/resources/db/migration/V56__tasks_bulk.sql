-- Many tasks that one person acts on at once. It is chosen, then waits ten seconds in which it can be undone, then runs.
create table tasks_batch (
  id           uuid primary key,
  community_id uuid        not null,
  by           text        not null,
  state        text        not null default 'CHOSEN' check (state in ('CHOSEN', 'WAITING', 'RUNNING', 'DONE')),
  act          text        check (act in ('CLAIM', 'ASSIGN', 'COMPLETE', 'POSTPONE')),
  assignee     text,
  until        timestamptz,
  answers      jsonb,
  chosen_at    timestamptz not null default now(), -- real time, like runs_at and done_at
  runs_at      timestamptz,
  done_at      timestamptz,
  check ((state = 'CHOSEN') = (act is null))
);
create index tasks_batch_ahead on tasks_batch (runs_at) where state in ('WAITING', 'RUNNING');
create index tasks_batch_by on tasks_batch (by, community_id, state);

-- One task of it. The result is written in the transaction that acts on the task, so a killed server repeats nothing.
create table tasks_batch_item (
  batch_id uuid not null references tasks_batch (id) on delete cascade,
  task_id  text not null,
  result   text check (result in ('DONE', 'GONE', 'HELD', 'FROZEN', 'DENIED', 'FAILED')),
  primary key (batch_id, task_id)
);
create index tasks_batch_item_ahead on tasks_batch_item (batch_id, task_id) where result is null;
create index tasks_batch_item_task on tasks_batch_item (task_id) where result is null;
