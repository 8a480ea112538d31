-- What people put beside a task: what they typed so far, what they say to each other, what proves that it was done. No
-- foreign keys: the picture of tasks can be drawn anew without losing them.
create table tasks_draft (
  task_id      text        not null,
  by           text        not null,
  community_id uuid        not null,
  answers      jsonb       not null,
  saved_at     timestamptz not null default now(),
  primary key (task_id, by)
);
create index tasks_draft_old on tasks_draft (saved_at);

create table tasks_comment (
  id           bigint generated always as identity primary key,
  task_id      text        not null,
  community_id uuid        not null,
  by           text        not null,
  at           timestamptz not null, -- business time
  text         text        not null check (length(text) between 1 and 2000)
);
create index tasks_comment_task on tasks_comment (task_id, id);

create table tasks_proof (
  id           uuid primary key,
  task_id      text        not null,
  community_id uuid        not null,
  by           text        not null,
  at           timestamptz not null, -- business time
  name         text        not null check (length(name) between 1 and 120),
  type         text        not null check (type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf')),
  bytes        bytea       not null check (length(bytes) between 1 and 10485760)
);
alter table tasks_proof alter column bytes set storage external; -- pictures do not get smaller
create index tasks_proof_task on tasks_proof (task_id, at);
