-- 003-14, 003-20: who stood where when a cycle ended, and what was decided by which numbers.
create table season_standing (
  season_id        uuid          not null references season_season (id),
  cycle            int           not null check (cycle > 0),
  member_id        uuid          not null references member_member (id),
  community_id     uuid          not null,
  seated           boolean       not null,      -- false: on the waiting list
  place            int           not null check (place > 0),
  of_all           int           not null,
  points           numeric(12,2) not null,      -- of the days that count
  score            numeric(12,2) not null,      -- the same for a whole cycle
  active_days      int           not null,
  leave_days       int           not null,
  protection       text          not null check (protection in ('NONE','FIRST_CYCLE','BY_LEAD','ON_LEAVE')),
  zone             text          check (zone in ('SAFE','RISK','OUT')),
  challenger_id    uuid,                        -- the candidate whom he was held against
  challenger_score numeric(12,2),
  needed           numeric(12,2),               -- what would have kept the seat: 0.9 × the candidate's score
  verdict          text          check (verdict in ('KEEP','REPLACE')),
  rule             text,                        -- row of the table seat-verdict, and its version
  table_version    int,
  primary key (season_id, cycle, member_id),
  check (seated = (zone is not null))
);
create unique index season_standing_place on season_standing (season_id, cycle, seated, place);
create index season_standing_member on season_standing (member_id, season_id, cycle);

-- A lead protects a holder until a day, for a reason.
create table season_protection (
  id           bigint generated always as identity primary key,
  community_id uuid        not null,
  member_id    uuid        not null references member_member (id),
  from_at      timestamptz not null,
  until_at     timestamptz not null check (until_at > from_at),
  reason       text        not null check (reason <> ''),
  made_by      text        not null
);
create index season_protection_member on season_protection (member_id, until_at);

-- Days on which a holder is away and which do not count, both included.
create table season_leave (
  id           bigint generated always as identity primary key,
  community_id uuid        not null,
  season_id    uuid        not null references season_season (id),
  member_id    uuid        not null references member_member (id),
  first_day    date        not null,
  last_day     date        not null check (last_day >= first_day),
  reason       text        not null,
  made_by      text        not null,
  at           timestamptz not null
);
create index season_leave_member on season_leave (member_id, first_day);
