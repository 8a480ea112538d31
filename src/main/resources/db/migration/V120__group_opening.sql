-- 000-01, 000-02, 000-03, 000-06, 000-12, 000-13, 000-21, 001-04, 001-05, 002-07, 003-07, 003-08
-- The file with which a group is opened. A group that a lead plans has a file before it is a group.
create table group_opening (
  group_id       uuid primary key,
  community_id   uuid        not null references community_community (id),
  type           text        not null check (type in ('WAITING','TIER','CORE_FAN','EVENT','VIP')),
  tier           text,
  name           text        not null,
  planned        boolean     not null, -- by a lead; false: opened because the last one was full
  state          text        not null default 'PREPARING' check (state in ('PREPARING','LISTED','OPENED','DROPPED')),
  template_id    uuid, -- the group from which the file was taken over (000-21)
  interest       text        not null default '',
  purpose        text        not null default '',
  kind           text check (kind in ('PRODUCT','INTEREST','BRAND','KNOWLEDGE','TOOL','CROSS')),
  platform       text        not null default '',
  join_principle text        not null default '',
  norms          text        not null default '',
  owner          text,
  deputy         text,
  persona        text        not null default '',
  theme          text        not null default '',
  scenes         text[]      not null default '{}',
  sop            text, -- the answer of table opening-sop
  started        boolean     not null default false,
  prepared_at    timestamptz not null,
  listed_at      timestamptz,
  opened_at      timestamptz,
  version        int         not null default 0,
  constraint group_opening_scenes check (cardinality(scenes) <= 3),
  constraint group_opening_two_people check (owner <> deputy),
  constraint group_opening_complete check (state in ('PREPARING','DROPPED') or (
    interest <> '' and purpose <> '' and kind is not null and platform <> '' and join_principle <> '' and norms <> ''
    and owner is not null and deputy is not null and persona <> '' and theme <> '' and cardinality(scenes) > 0))
);
create index group_opening_newest on group_opening (community_id, prepared_at desc, group_id);
create index group_opening_kind on group_opening (community_id, type, coalesce(tier, ''), opened_at desc) where state = 'OPENED';
create index group_opening_unstarted on group_opening (community_id) where not started;

-- 001-05, 003-10: a role of a member in a group, with its term. Who has none is a plain member.
create table group_role (
  id           bigint generated always as identity primary key,
  community_id uuid        not null,
  group_id     uuid        not null references group_group (id),
  member_id    uuid        not null references member_member (id),
  role         text        not null check (role in ('SOUL','EXPERT','ADMIN','SEED')),
  granted_at   timestamptz not null,
  granted_by   text        not null,
  until        date, -- last day of the term; null: until it is ended
  ended_at     timestamptz,
  ended_why    text,
  check ((ended_at is null) = (ended_why is null))
);
create unique index group_role_current on group_role (group_id, member_id, role) where ended_at is null;
create unique index group_role_one_soul on group_role (group_id) where ended_at is null and role = 'SOUL';
create index group_role_member on group_role (member_id) where ended_at is null;
create index group_role_term on group_role (community_id, until) where ended_at is null;

-- 003-25, 004-14, 004-17: an account that keeps the conversation going is declared, limited and ends.
create table group_seed (
  id           bigint generated always as identity primary key,
  community_id uuid        not null,
  group_id     uuid        not null references group_group (id),
  member_id    uuid        not null references member_member (id),
  purpose      text        not null,
  declared_at  timestamptz not null,
  declared_by  text        not null,
  sunset       date        not null,
  ended_at     timestamptz
);
create unique index group_seed_current on group_seed (group_id, member_id) where ended_at is null;

-- Who looks after a group, for other rooms.
create view group_v_owner as
  select community_id, group_id, name, state, owner, deputy from group_opening;
