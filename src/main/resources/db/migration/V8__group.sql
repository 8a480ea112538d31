-- A group (群). size is guarded: a seat is reserved by one UPDATE that finds no row when the group is full.
create table group_group (
  id           uuid primary key,
  community_id uuid        not null references community_community (id),
  type         text        not null check (type in ('WAITING','TIER','CORE_FAN','EVENT','VIP')),
  tier         text,
  name         text        not null,
  number       int         not null, -- 1, 2, 3 … within community, type and tier
  capacity     int         not null check (capacity > 0),
  size         int         not null default 0 check (size between 0 and capacity),
  opened_at    timestamptz not null,
  closed_at    timestamptz,
  version      int         not null default 0
);
create unique index group_group_number on group_group (community_id, type, coalesce(tier, ''), number);

create table group_membership (
  id              bigint generated always as identity primary key,
  community_id    uuid        not null,
  group_id        uuid        not null references group_group (id),
  group_type      text        not null,
  member_id       uuid        not null references member_member (id),
  joined_at       timestamptz not null,
  acknowledged_at timestamptz, -- rules and nickname format acknowledged (000-12, 003-07)
  nickname        text,
  reminded_at     timestamptz,
  called_at       timestamptz, -- handed to an operator
  observed_at     timestamptz, -- observation ended
  left_at         timestamptz,
  left_reason     text
);
create unique index group_membership_current on group_membership (member_id, group_type) where left_at is null;
create index group_membership_group on group_membership (group_id) where left_at is null;
create index group_membership_unacknowledged on group_membership (community_id, joined_at)
  where left_at is null and acknowledged_at is null and group_type = 'WAITING';
create index group_membership_observed on group_membership (community_id, joined_at)
  where left_at is null and acknowledged_at is not null and observed_at is null and group_type = 'WAITING';
