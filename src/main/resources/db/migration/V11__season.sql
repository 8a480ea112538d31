create table season_season (
  id           uuid primary key,
  community_id uuid        not null references community_community (id),
  name         text        not null,
  phase        text        not null default 'RUNNING' check (phase in ('ENROLLING','RUNNING','CLOSED')),
  seats        int         not null check (seats >= 0),
  taken        int         not null default 0,
  held         int         not null default 0, -- reserved for open invitations
  started_at   timestamptz not null,
  closed_at    timestamptz,
  version      int         not null default 0,
  check (taken >= 0 and held >= 0 and taken + held <= seats)
);
create unique index season_season_open on season_season (community_id) where phase <> 'CLOSED';

create table season_seat (
  id           uuid primary key,
  community_id uuid        not null,
  season_id    uuid        not null references season_season (id),
  member_id    uuid        not null references member_member (id),
  taken_at     timestamptz not null,
  vacated_at   timestamptz,
  reason       text
);
create unique index season_seat_member on season_seat (member_id) where vacated_at is null;

-- PROPOSED → APPROVED (sent) → ACCEPTED | DECLINED | EXPIRED; PROPOSED → REFUSED by the operator
create table season_invitation (
  id           uuid primary key,
  community_id uuid        not null,
  season_id    uuid        not null references season_season (id),
  member_id    uuid        not null references member_member (id),
  state        text        not null check (state in ('PROPOSED','APPROVED','ACCEPTED','DECLINED','EXPIRED','REFUSED','WITHDRAWN')),
  proposed_at  timestamptz not null,
  sent_at      timestamptz,
  closed_at    timestamptz,
  decided_by   text,
  started      boolean     not null default false -- its process runs
);
create unique index season_invitation_open on season_invitation (member_id) where state in ('PROPOSED','APPROVED');
create index season_invitation_unstarted on season_invitation (community_id) where state = 'PROPOSED' and not started;
create index season_invitation_member on season_invitation (season_id, member_id);

-- The waiting list of a season, best first; made anew by every layering run.
create table season_candidate (
  season_id uuid not null references season_season (id),
  member_id uuid not null references member_member (id),
  rank      int  not null,
  primary key (season_id, member_id)
);
