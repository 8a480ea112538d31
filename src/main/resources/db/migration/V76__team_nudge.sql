-- What a diagram did about a task that waits too long.
create table team_nudge (
  id           bigint generated always as identity primary key,
  community_id uuid        not null,
  task_id      text        not null,
  kind         text        not null check (kind in ('REMINDED', 'ESCALATED', 'REASSIGNED')),
  at           timestamptz not null, -- business time
  to_whom      text        not null  -- a login, or a role; empty: everybody of the task's role
);
create index team_nudge_task on team_nudge (task_id, id);
create index team_nudge_escalated on team_nudge (community_id, id) where kind = 'ESCALATED';
create view team_v_nudge as select community_id, task_id, kind, at, to_whom, id from team_nudge;
