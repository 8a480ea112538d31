-- Activities of groups (社群活动).
-- 000-08 forms of content, 000-14 columns, 000-15 regular sharing, 002-14 the five values, 002-15 days of the calendar,
-- 003-03 brief, 003-08 theme before announcement, 003-24 at least one a week, 003-26 review, 000-22 guests.
create view group_v_venue as
  select community_id, id as group_id, type, tier, name, size, opened_at, closed_at from group_group;

create table engagement_column (
  id           uuid primary key,
  community_id uuid        not null references community_community (id),
  title        text        not null check (length(title) between 1 and 60),
  theme        text        not null default '' check (length(theme) <= 200),
  group_id     uuid references group_group (id),
  group_type   text,       -- instead of one group: all of this kind
  weekday      int         check (weekday between 1 and 7),
  on_day       date,       -- instead of a weekday: a festival (002-15)
  at           time        not null,
  host         text        not null check (length(host) between 1 and 60), -- the persona that speaks (000-03)
  form         text        not null check (form in ('VOICE_TALK','ARTICLE','SALON','SEMINAR','THEME_SHARE','EXPERT_TALK','FORUM','LIVE','OFFLINE')),
  value        text        check (value in ('INFORMATION','BENEFIT','VIEWPOINT','LEARNING','CONNECTION')), -- null: what the week lacks
  guest        boolean     not null default false,
  made_by      text        not null,
  made_at      timestamptz not null,
  ended_at     timestamptz,
  check (num_nonnulls(group_id, group_type) = 1),
  check (num_nonnulls(weekday, on_day) = 1)
);
create index engagement_column_running on engagement_column (community_id, title, id) where ended_at is null;

-- 000-09 what can be used again, and how often it was; 003-22 topics by parent category.
create table engagement_material (
  id           uuid primary key,
  community_id uuid        not null references community_community (id),
  title        text        not null check (length(title) between 1 and 80),
  form         text        not null check (form in ('VOICE_TALK','ARTICLE','SALON','SEMINAR','THEME_SHARE','EXPERT_TALK','FORUM','LIVE','OFFLINE')),
  body         text        not null check (length(body) <= 4000),
  tags         text        not null default '' check (length(tags) <= 200),
  source       text        not null check (length(source) between 1 and 200), -- where it is from
  licence      text        not null check (licence in ('OWN','PERMITTED','PUBLIC')), -- 004-21: nothing else is kept
  uses         int         not null default 0 check (uses >= 0),
  used_at      timestamptz,
  made_by      text        not null,
  made_at      timestamptz not null,
  changed_at   timestamptz not null
);
create index engagement_material_kept on engagement_material (community_id, title, id);

create table engagement_topic (
  id           uuid primary key,
  community_id uuid        not null references community_community (id),
  parent       text        not null check (length(parent) between 1 and 40),
  text         text        not null check (length(text) between 1 and 200),
  uses         int         not null default 0 check (uses >= 0),
  used_at      timestamptz,
  made_by      text        not null,
  made_at      timestamptz not null,
  changed_at   timestamptz not null
);
create unique index engagement_topic_kept on engagement_topic (community_id, parent, text);
create index engagement_topic_page on engagement_topic (community_id, (parent || ' ' || text), id);

create table engagement_gathering (
  id           uuid primary key,
  community_id uuid        not null references community_community (id),
  group_id     uuid        not null references group_group (id),
  column_id    uuid references engagement_column (id),
  title        text        not null check (length(title) between 1 and 60),
  host         text        not null,
  form         text        not null check (form in ('VOICE_TALK','ARTICLE','SALON','SEMINAR','THEME_SHARE','EXPERT_TALK','FORUM','LIVE','OFFLINE')),
  value        text        not null check (value in ('INFORMATION','BENEFIT','VIEWPOINT','LEARNING','CONNECTION')),
  guest        boolean     not null default false,
  planned_on   date        not null, -- day in the community's zone
  starts_at    timestamptz not null,
  state        text        not null default 'PLANNED'
    check (state in ('PLANNED','PREPARING','ANNOUNCED','HELD','REVIEWED','MISSED','CANCELLED','SKIPPED')),
  theme        text        not null default '' check (length(theme) <= 200),
  pain_point   text        not null default '',
  brief        text        not null default '',
  on_tone      boolean     not null default false,
  ad           boolean     not null default false,
  ad_week      date,       -- the week whose slot for an advertisement it holds
  cleared      boolean     not null default false,
  refused      text,       -- why it may not be announced
  announcement text        not null default '',
  topic_id     uuid references engagement_topic (id),
  material_id  uuid references engagement_material (id),
  told         boolean     not null default false, -- its time has come
  guest_open   boolean     not null default false, -- a guest is on the way
  guest_name   text,
  attended     int         check (attended >= 0),
  spoke        int         check (spoke >= 0),
  outputs      int         check (outputs >= 0),
  held_note    text        not null default '',
  held_by      text,
  held_at      timestamptz,
  rating       int         check (rating between 1 and 5),
  learned      text        not null default '',
  reviewed_by  text,
  reviewed_at  timestamptz,
  ended_note   text        not null default '', -- why it was missed or cancelled
  unique (column_id, group_id, planned_on),
  check (state <> 'ANNOUNCED' or theme <> '') -- 003-08
);
create index engagement_gathering_day on engagement_gathering (community_id, starts_at, id);
create index engagement_gathering_group on engagement_gathering (group_id, planned_on);
create index engagement_gathering_open on engagement_gathering (community_id, starts_at)
  where state in ('PLANNED','PREPARING','ANNOUNCED');

-- What people have to do for a gathering right now.
create table engagement_gathering_task (
  task_id      text primary key,
  gathering_id uuid not null references engagement_gathering (id),
  name_zh      text not null,
  name_en      text not null,
  role         text,
  due_at       timestamptz
);
create index engagement_gathering_task_of on engagement_gathering_task (gathering_id);
