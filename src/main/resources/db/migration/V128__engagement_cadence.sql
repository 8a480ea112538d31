-- 003-24 a group below the floor is told to the lead once in a month.
create table engagement_cadence_alarm (
  id           uuid primary key,
  community_id uuid        not null references community_community (id),
  group_id     uuid        not null references group_group (id),
  month        date        not null, -- its first day
  held         int         not null,
  opened_at    timestamptz not null,
  started      boolean     not null default false,
  settled      text        check (settled in ('PLAN','MERGE','EXCUSE','LAPSED')),
  note         text        not null default '',
  settled_by   text,
  settled_at   timestamptz,
  unique (group_id, month)
);
create index engagement_cadence_alarm_open on engagement_cadence_alarm (community_id) where settled_at is null;
