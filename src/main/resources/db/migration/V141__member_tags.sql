-- Tags of members and groups with reason, source and end (003-26, 004-05, 004-06); an interest is asked for before some doors (001-04).
-- What leads changed about the keys that are configured; a dropped key takes no further values.
create table member_tag_key (
  community_id   uuid        not null references community_community (id),
  key            text        not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  exclusive      boolean     not null, -- one value at a time
  dropped_reason text,                 -- null: in use
  changed_by     text        not null,
  changed_at     timestamptz not null,
  primary key (community_id, key)
);

create table member_tag (
  id           bigint generated always as identity primary key,
  community_id uuid        not null references community_community (id),
  member_id    uuid        references member_member (id),
  group_id     uuid,
  key          text        not null,
  value        text        not null check (length(value) between 1 and 60),
  exclusive    boolean     not null,
  reason       text        not null check (length(reason) between 1 and 500),
  source       text        not null check (source in ('OPERATOR','IMPORT','RULE','NOTE')),
  set_by       text        not null,
  set_at       timestamptz not null,
  until        timestamptz check (until > set_at),
  ended_at     timestamptz,
  ended_by     text,
  ended_reason text,
  check (num_nonnulls(member_id, group_id) = 1),
  check ((ended_at is null) = (ended_by is null))
);
create unique index member_tag_exclusive on member_tag (coalesce(member_id, group_id), key) where ended_at is null and exclusive;
create unique index member_tag_open on member_tag (coalesce(member_id, group_id), key, value) where ended_at is null;
create index member_tag_value on member_tag (community_id, key, value) where ended_at is null;
create index member_tag_due on member_tag (community_id, until) where ended_at is null;
create index member_tag_bearer on member_tag (coalesce(member_id, group_id), id);

create view member_v_tag as
  select community_id, member_id, key, value from member_tag where ended_at is null and member_id is not null;
create view member_v_group_tag as
  select community_id, group_id, key, value from member_tag where ended_at is null and group_id is not null;
