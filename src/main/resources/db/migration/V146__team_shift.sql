-- Who is on watch when: checklist 000-17 (24 h online, watching hot topics), 000-13 (a dedicated person, a substitute).
create table team_shift (
  id           uuid        primary key,
  community_id uuid        not null,
  who          text        not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
  state        text        not null default 'PLANNED' check (state in ('PLANNED','HANDING','HANDED','TAKEN','MISSED')),
  said_by      text        not null
);
create index team_shift_week on team_shift (community_id, starts_at);
create index team_shift_ended on team_shift (community_id, ends_at) where state = 'PLANNED';

-- One row an hour of the watch: nobody else can be on watch in it, so shifts cannot overlap.
create table team_watch (
  community_id uuid        not null,
  hour         timestamptz not null,
  shift_id     uuid        not null references team_shift on delete cascade,
  primary key (community_id, hour)
);
create index team_watch_shift on team_watch (shift_id);

-- What one shift tells the next.
create table team_handover (
  shift_id     uuid        primary key references team_shift on delete cascade,
  community_id uuid        not null,
  open_matters text        not null default '' check (length(open_matters) <= 2000),
  hot_topics   text        not null default '' check (length(hot_topics) <= 2000),
  by_whom      text        not null,
  at           timestamptz not null,
  next_shift   uuid,
  task_id      text, -- of whoever takes it over
  taken_by     text,
  taken_at     timestamptz,
  check ((taken_by is null) = (taken_at is null))
);
create index team_handover_task on team_handover (task_id) where task_id is not null;
