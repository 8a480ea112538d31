-- The operator desk's own picture of open and done human tasks, filled in the engine's transaction.
create table tasks_task (
  id                  text primary key, -- engine task id
  community_id        uuid        not null,
  member_id           uuid,
  process_key         text        not null,
  process_instance_id text        not null,
  definition_id       text        not null,
  element_id          text        not null,
  name_zh             text        not null,
  name_en             text        not null,
  form                text,
  role                text        not null,
  assignee            text,
  created_at          timestamptz not null,
  due_at              timestamptz,
  closed_at           timestamptz,
  closed_by           text,
  outcome             text        check (outcome in ('COMPLETED','CANCELLED')),
  answers             jsonb
);
create index tasks_task_open on tasks_task (community_id, due_at, id) where closed_at is null;
create index tasks_task_assignee on tasks_task (assignee, due_at, id) where closed_at is null;
create index tasks_task_member on tasks_task (member_id, created_at);
