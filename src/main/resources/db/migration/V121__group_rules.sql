-- 000-12: the rulebook of a community, version by version; members accept the version that holds when they join.
create table group_rulebook (
  community_id uuid        not null references community_community (id),
  version      int         not null check (version > 0),
  state        text        not null check (state in ('DRAFT','APPROVED')),
  text         text        not null,
  drafted_by   text        not null,
  drafted_at   timestamptz not null,
  approved_by  text,
  approved_at  timestamptz,
  primary key (community_id, version),
  check ((state = 'APPROVED') = (approved_by is not null and approved_at is not null))
);
create unique index group_rulebook_one_draft on group_rulebook (community_id) where state = 'DRAFT';

alter table group_membership add column acknowledged_version int; -- the rulebook's; null: before there was one
create index group_membership_accepted on group_membership (community_id, acknowledged_version)
  where acknowledged_at is not null;

-- 003-07: the format of nicknames in groups.
create table group_nickname_format (
  community_id uuid primary key references community_community (id),
  pattern      text        not null,
  example      text        not null,
  changed_by   text        not null,
  changed_at   timestamptz not null
);
alter table group_membership add column nickname_fits boolean not null default false;
alter table group_membership add column nickname_reminded_at timestamptz;
create index group_membership_nickname on group_membership (community_id, member_id)
  where left_at is null and not nickname_fits;
create index group_membership_named on group_membership (member_id)
  where nickname is not null or nickname_reminded_at is not null;
