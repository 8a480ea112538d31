-- What the home page reads of other rooms. Each view belongs to the room that its name begins with.
create view tasks_v_open as
  select community_id, role, assignee, due_at from tasks_task where closed_at is null;

create view channel_v_attention as
  select community_id, state, count(*) as acts
    from channel_outbox where state in ('PENDING', 'UNKNOWN') group by community_id, state;

create view engine_v_failed as
  select community_id, count(*) as items from engine_bulk_failure where resolved_at is null group by community_id;

create view intake_v_running as
  select community_id, 'IMPORT' as work, file_name as name, started_at from intake_import where state = 'RUNNING'
  union all
  select community_id, 'REPLAY', next_day::text, started_at from intake_replay where state = 'RUNNING';
