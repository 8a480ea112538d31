-- 000-16 activities that members meet at, paid for by what they put together, begun where users are many.
-- 002-14 the value "link": offline, local, organised by members themselves, rewarded.
create table engagement_offline (
  id           uuid          primary key,
  community_id uuid          not null references community_community (id),
  group_id     uuid          not null references group_group (id),
  title        text          not null check (length(title) between 1 and 60),
  region       text          not null check (length(region) between 1 and 40),
  starts_at    timestamptz   not null,
  cost         numeric(19,4) not null check (cost > 0),
  lowest       int           not null check (lowest > 0),   -- from so many on it takes place
  highest      int           not null,                      -- places
  pledge       numeric(19,4) not null check (pledge > 0),   -- of each person
  deadline     timestamptz   not null,                      -- until then people pledge
  organiser    uuid          references member_member (id), -- a core fan; null: the house
  state        text          not null default 'PROPOSED'
    check (state in ('PROPOSED','OPEN','FUNDED','CONFIRMED','HELD','REVIEWED','REFUSED','NOT_FUNDED','CANCELLED')),
  taken        int           not null default 0,
  members      int,          -- what the table offline-event-readiness was asked with
  active       int,
  past         int,
  ready        boolean,
  why          text,         -- what it said
  decided_note text          not null default '', -- why a lead decided so
  decided_by   text,
  reminded_at  timestamptz,
  told         boolean       not null default false, -- its time has come
  venue        text          not null default '',
  spent        numeric(19,4) check (spent >= 0), -- what it did cost
  held_note    text          not null default '',
  held_by      text,
  held_at      timestamptz,
  rating       int           check (rating between 1 and 5),
  learned      text          not null default '',
  reviewed_by  text,
  reviewed_at  timestamptz,
  rewarded     boolean       not null default false,
  ended_note   text          not null default '', -- why it was refused, cancelled or not funded
  proposed_by  text          not null,
  proposed_at  timestamptz   not null,
  constraint engagement_offline_places check (taken between 0 and highest and lowest <= highest),
  constraint engagement_offline_covered check (lowest * pledge >= cost),
  check (deadline < starts_at)
);
create index engagement_offline_newest on engagement_offline (community_id, id);
create index engagement_offline_ahead on engagement_offline (community_id, starts_at)
  where state in ('PROPOSED','OPEN','FUNDED','CONFIRMED');
create index engagement_offline_group on engagement_offline (group_id, starts_at);

create table engagement_offline_pledge (
  id           uuid          primary key,
  community_id uuid          not null references community_community (id),
  offline_id   uuid          not null references engagement_offline (id),
  member_id    uuid          not null references member_member (id),
  amount       numeric(19,4) not null,
  state        text          not null default 'PLEDGED' check (state in ('PLEDGED','PAID','FORFEITED','RELEASED','WITHDRAWN')),
  kept         numeric(19,4), -- what of it the community kept once it was settled
  came         boolean       not null default false,
  noted_by     text          not null,
  noted_at     timestamptz   not null,
  closed_at    timestamptz,
  check ((state = 'PLEDGED') = (closed_at is null)),
  check ((state = 'PLEDGED') = (kept is null)),
  check (kept between 0 and amount)
);
create unique index engagement_offline_pledge_once on engagement_offline_pledge (offline_id, member_id) where state <> 'WITHDRAWN';
create index engagement_offline_pledge_of on engagement_offline_pledge (offline_id, id);
create index engagement_offline_pledge_open on engagement_offline_pledge (member_id) where state = 'PLEDGED';

-- What people have to do for it right now.
create table engagement_offline_task (
  task_id    text primary key,
  offline_id uuid not null references engagement_offline (id),
  name_zh    text not null,
  name_en    text not null,
  role       text,
  due_at     timestamptz
);
create index engagement_offline_task_of on engagement_offline_task (offline_id);
