-- The life of a group: checklist 002-02 (checks on day 3, 7, 14, 21, 28, verdict on day 34), 002-13 (probes find dead groups early),
-- 000-05 (revive or close), 004-04 (a full group refuses).
alter table group_group
  add column closed_reason text,
  add column closed_into   uuid references group_group (id), -- where its members were moved; null: nowhere
  add constraint group_group_closed_empty check (closed_at is null or size = 0);

-- The clock of a group; it begins with the first member. round: 1, and one more with each renewal.
create table group_life (
  group_id     uuid primary key references group_group (id),
  community_id uuid    not null,
  round        int     not null default 1 check (round > 0),
  started_on   date    not null, -- day 0 of this round, in the community's zone
  checked_day  int     not null default 0, -- the last day of the clock that was checked
  bad          int     not null default 0 check (bad >= 0), -- bad checks in a row
  state        text    not null default 'RUNNING' check (state in ('RUNNING','REVIVING','DECIDING','ENDED')),
  fixed        boolean not null default false, -- a standing group: measured, never asked about (000-25)
  started      boolean not null default false  -- its process runs
);
create index group_life_alive on group_life (community_id) where state <> 'ENDED';

-- One check of one day; what came of a revival is written beside it.
create table group_check (
  id            bigint generated always as identity primary key,
  community_id  uuid        not null,
  group_id      uuid        not null references group_group (id),
  round         int         not null,
  day           int         not null,
  at            timestamptz not null,
  size          int         not null,
  health        int, -- 0 … 100; null: nothing was measured yet
  participation int,
  organisation  int,
  belonging     int,
  outcome       text        not null check (outcome in ('HEALTHY','WEAK','ASKED')),
  tried         text,
  came          text check (came in ('BETTER','SAME','WORSE')),
  answered_by   text,
  answered_at   timestamptz,
  unique (group_id, round, day)
);

-- The question what becomes of a group, what the table life-verdict proposed, and what a lead decided.
create table group_verdict (
  id           bigint generated always as identity primary key,
  community_id uuid          not null,
  group_id     uuid          not null references group_group (id),
  round        int           not null,
  asked_at     timestamptz   not null,
  day          int           not null,
  health       int           not null,
  trend        int           not null, -- points since the check before
  contribution numeric(19,4) not null, -- paid by its members in this round, less what the group costs
  size         int           not null,
  proposed     text          not null check (proposed in ('RENEW','MERGE','DISSOLVE')),
  decided      text check (decided in ('RENEW','MERGE','DISSOLVE')),
  decided_by   text,
  decided_at   timestamptz,
  reason       text,
  outcome      text check (outcome in ('RENEWED','MERGED','DISSOLVED','NO_ROOM','CLOSED')),
  into_group   uuid references group_group (id)
);
create index group_verdict_group on group_verdict (group_id, id);

-- What a lead decided about the clock of a community; where there is no row, the configuration holds (qunflow.group.life).
create table group_life_rule (
  community_id uuid primary key,
  check_days   int[]       not null,
  verdict_day  int         not null check (verdict_day > 0),
  bad_below    int         not null check (bad_below between 0 and 100),
  bad_checks   int         not null check (bad_checks > 0),
  revision     int         not null default 1,
  changed_by   text        not null,
  changed_at   timestamptz not null
);
