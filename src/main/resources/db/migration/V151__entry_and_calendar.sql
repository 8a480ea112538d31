-- Whether nobody enters a community without an interest (001-04); no row: an interest is not asked for.
create table member_entry (
  community_id      uuid        primary key references community_community (id),
  interest_required boolean     not null,
  changed_by        text        not null,
  changed_at        timestamptz not null
);

-- The week of the editorial calendar, and its five values (000-08, 002-14).
create index engagement_gathering_week on engagement_gathering (community_id, planned_on);
