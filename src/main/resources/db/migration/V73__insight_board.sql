-- What the dashboard counts from. Each view belongs to the room that its name begins with.
create view engine_v_passage as
  select community_id, process_key, day, element_id, passed from engine_passage where day is not null;
create view group_v_stay as
  select community_id, group_type, joined_at, left_at from group_membership;
create view member_v_cohort as
  select community_id, id as member_id, arrived_at from member_member;
create view tasks_v_load as
  select community_id, created_at, due_at, closed_at, closed_by, outcome from tasks_task;

-- The figures of the dashboard as they were counted last, so that a page reads some hundred rows whatever there is.
create table insight_figure (
  community_id uuid   not null,
  chart        text   not null,
  series       text   not null,
  x            text   not null,
  value        bigint not null,
  primary key (community_id, chart, series, x)
);
create table insight_counted (
  community_id uuid primary key,
  counted_at   timestamptz not null, -- real time
  as_of        timestamptz not null  -- business time
);
