-- The board counts what people hold and what they did in a week without looking at each task.
create index tasks_task_load on tasks_task (community_id, assignee, due_at) where closed_at is null;
create index tasks_task_done on tasks_task (community_id, closed_at, closed_by) where outcome = 'COMPLETED';

-- Everything that one person held was handed to another, with a note.
create table tasks_handover (
  id           uuid primary key,
  community_id uuid        not null,
  from_whom    text        not null, -- empty: nobody held them
  to_whom      text        not null check (to_whom <> from_whom and to_whom <> ''),
  note         text        not null check (length(note) <= 500),
  by           text        not null,
  at           timestamptz not null -- business time
);
create index tasks_handover_community on tasks_handover (community_id, at);

-- One task of it. The result is written in the transaction that hands it over, so a killed server repeats nothing.
create table tasks_handover_item (
  handover_id uuid not null references tasks_handover (id) on delete cascade,
  task_id     text not null,
  result      text check (result in ('DONE', 'GONE', 'HELD', 'FROZEN', 'FAILED')),
  primary key (handover_id, task_id)
);
create index tasks_handover_item_ahead on tasks_handover_item (handover_id, task_id) where result is null;
