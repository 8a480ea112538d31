-- 002-05, 004-02 live rooms: groups become a channel to them; 002-16 the path to a purchase is declared, its jumps are counted.
create table conversion_live (
  id            uuid          primary key,
  community_id  uuid          not null references community_community (id),
  title         text          not null check (length(title) between 1 and 60),
  host          text          not null check (length(host) between 1 and 40),
  scene         text          not null, -- key of a scene (000-07)
  groups        uuid[]        not null check (cardinality(groups) > 0),
  starts_at     timestamptz   not null,
  path          text[]        not null check (cardinality(path) >= 3), -- from the group to the payment
  state         text          not null default 'PROPOSED'
    check (state in ('PROPOSED','PLANNED','WARMED','ON','HELD','REVIEWED','CANCELLED')),
  invited       int           not null default 0, -- people in its groups when they were told first
  viewers       int           not null default 0 check (viewers >= 0),
  orders        int           not null default 0 check (orders >= 0),
  revenue       numeric(19,4) not null default 0 check (revenue >= 0),
  replays       int           not null default 0, -- to those who missed it
  accepted_note text          not null default '', -- why more jumps are accepted
  ended_note    text          not null default '', -- why it was not held
  learned       text          not null default '',
  reviewed_by   text,
  reviewed_at   timestamptz,
  planned_by    text          not null,
  planned_at    timestamptz   not null
);
create index conversion_live_newest on conversion_live (community_id, id);
create index conversion_live_ahead on conversion_live (community_id, state, starts_at) where state in ('PLANNED','WARMED');

create table conversion_live_viewer (
  live_id      uuid not null references conversion_live (id),
  member_id    uuid not null references member_member (id),
  community_id uuid not null references community_community (id),
  primary key (live_id, member_id)
);
create index conversion_live_viewer_member on conversion_live_viewer (member_id);
