-- How well a group is, day by day: checklist 000-05 (speakers a day, replies a topic), 001-06 (output decides value), 001-07
-- (participation, organisation, belonging), 001-02 (belonging comes after safety), 003-23 (turns between members, sampled).
create view member_v_deed as
  select community_id, member_id, kind, occurred_at from member_fact;

-- One row a group and day: a projection of memberships, facts and samples over a window that ends with the day. Rebuilt by folding again.
create table group_health (
  community_id  uuid         not null,
  group_id      uuid         not null references group_group (id),
  day           date         not null, -- in the community's zone
  size          int          not null,
  speakers      numeric(9,2) not null, -- members who spoke, a day
  active        int          not null, -- members who did anything in the window
  outputs       int          not null, -- outputs in the window
  participation int          not null check (participation between 0 and 100),
  organisation  int          not null check (organisation between 0 and 100),
  belonging     int          not null check (belonging between 0 and 100),
  health        int          not null check (health between 0 and 100),
  primary key (group_id, day)
);

-- Up to which day the health of a community's groups is folded.
create table group_health_fold (
  community_id uuid primary key,
  day          date not null
);

-- What an operator counted in a sample of a group's talk; members' votes if they were asked.
create table group_sample (
  id           bigint generated always as identity primary key,
  community_id uuid        not null,
  group_id     uuid        not null references group_group (id),
  at           timestamptz not null,
  by           text        not null,
  topics       int         not null check (topics > 0),
  turns        int         not null check (turns >= topics),
  mutual       int         not null check (mutual between 0 and turns), -- a member answers a member
  rating       numeric(3,2) check (rating between 1 and 5)
);
create index group_sample_group on group_sample (group_id, at desc);

create view group_v_health as
  select community_id, group_id, day, size, participation, organisation, belonging, health from group_health;
