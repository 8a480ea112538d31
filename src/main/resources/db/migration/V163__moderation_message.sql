-- 004-14, 000-20: what was said in groups, as far as a channel, an import or a person hands it in; kept for a short time, only
-- for detectors and as evidence.
create table moderation_message (
  id           bigint generated always as identity primary key,
  community_id uuid        not null references community_community (id),
  member_id    uuid        not null references member_member (id),
  group_id     uuid,
  body         text        not null check (length(body) between 1 and 4000),
  plain        text        not null, -- look-alikes, full width, invisible signs and spaces undone
  hash         text        not null, -- of plain: the same again is found by it
  negative     boolean     not null,
  source       text        not null,
  external_id  text        not null,
  at           timestamptz not null,
  looked_at    boolean     not null default false,
  unique (community_id, source, external_id)
);
create index moderation_message_new on moderation_message (community_id, id) where not looked_at;
create index moderation_message_same on moderation_message (community_id, hash, at);
create index moderation_message_group on moderation_message (community_id, group_id, at);
create index moderation_message_old on moderation_message (community_id, at);

-- 000-20: how much of what was said in a group on a day was an attack or a complaint.
create table moderation_mood (
  community_id uuid        not null references community_community (id),
  group_id     uuid        not null,
  day          date        not null,
  messages     int         not null,
  negative     int         not null check (negative between 0 and messages),
  authors      int         not null,
  alarmed_at   timestamptz,
  primary key (community_id, group_id, day)
);
create index moderation_mood_day on moderation_mood (community_id, day desc);
