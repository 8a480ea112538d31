-- Rolling sums per member, moved forward day by day: what enters the window is added, what leaves it subtracted.
create table layering_scorecard (
  member_id    uuid primary key references member_member (id),
  community_id uuid          not null,
  active_days  int           not null default 0, -- distinct active days in the activity window
  paid         numeric(19,4) not null default 0, -- paid in the rolling money window
  band         int           not null default 0  -- payment band held; lost only below 90 % of it
);
create index layering_scorecard_community on layering_scorecard (community_id);

-- Up to which day the scorecards of a community are folded.
create table layering_fold (
  community_id uuid primary key,
  day          date not null
);

create table layering_run (
  id           bigint generated always as identity primary key,
  community_id uuid        not null,
  day          date        not null, -- scorecards hold the windows that end with this day
  at           timestamptz not null,
  evaluated    int         not null default 0,
  promoted     int         not null default 0,
  demoted      int         not null default 0,
  unique (community_id, day)
);

create table layering_assignment (
  id             bigint generated always as identity primary key,
  community_id   uuid          not null,
  member_id      uuid          not null references member_member (id),
  at             timestamptz   not null,
  from_tier      text,
  to_tier        text          not null,
  quadrant       text          not null,
  active_days    int           not null,
  paid           numeric(19,4) not null,
  decision       text          not null, -- table key
  decision_version int         not null,
  decision_row   text,
  moved_at       timestamptz                      -- when the journey was told; null: still to be moved
);
create index layering_assignment_open on layering_assignment (community_id, id) where moved_at is null;
create index layering_assignment_member on layering_assignment (member_id, at);
