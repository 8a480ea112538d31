-- 000-01, 000-02, 000-03: what a community is for, and who speaks in its name.
create table group_profile (
  community_id uuid primary key references community_community (id),
  purpose      text        not null default '',
  principles   text        not null default '', -- the values that its members share
  kind         text check (kind in ('PRODUCT','INTEREST','BRAND','KNOWLEDGE','TOOL','CROSS')),
  persona      text        not null default '',
  tone         text        not null default '',
  taboos       text        not null default '',
  backing      text        not null default '', -- the product or project behind it
  changed_by   text        not null,
  changed_at   timestamptz not null,
  version      int         not null default 1
);

-- 000-06, 000-07: scenes, scored by need × frequency × reach; at most three are core.
create table group_scene (
  id           bigint generated always as identity primary key,
  community_id uuid        not null,
  name         text        not null,
  need         int         not null check (need between 1 and 5),
  frequency    int         not null check (frequency between 1 and 5),
  reach        int         not null check (reach between 1 and 5),
  score        int         not null generated always as (need * frequency * reach) stored,
  verdict      text        not null check (verdict in ('CORE','SIDE','DROP')),
  place        int check (place between 1 and 3), -- among the core scenes; null: is none
  scored_by    text        not null,
  scored_at    timestamptz not null,
  check (place is null or verdict = 'CORE'),
  unique (community_id, name)
);
create unique index group_scene_three_core on group_scene (community_id, place) where place is not null;

-- 000-01: a goal with its date and progress; reached: celebrate, then the next one or the close.
create table group_goal (
  id           bigint generated always as identity primary key,
  community_id uuid        not null references community_community (id),
  title        text        not null,
  target       bigint      not null check (target > 0),
  progress     bigint      not null default 0 check (progress >= 0),
  due          date        not null,
  state        text        not null default 'OPEN' check (state in ('OPEN','REACHED','CLOSED')),
  set_by       text        not null,
  set_at       timestamptz not null,
  reached_at   timestamptz,
  closed_at    timestamptz,
  check (state = 'OPEN' or progress >= target or state = 'CLOSED')
);
create unique index group_goal_current on group_goal (community_id) where state <> 'CLOSED';

-- 000-11: in this order: the system or platform, the business model, distribution and commission, the rules.
create table group_launch_step (
  community_id uuid        not null references community_community (id),
  step         int         not null check (step between 1 and 4),
  done_by      text        not null,
  done_at      timestamptz not null,
  primary key (community_id, step)
);

-- 002-09: what a seed user says, who answers it, and the answer.
create table group_feedback (
  id           bigint generated always as identity primary key,
  community_id uuid        not null,
  member_id    uuid        not null references member_member (id),
  text         text        not null,
  noted_by     text        not null,
  noted_at     timestamptz not null,
  state        text        not null default 'OPEN' check (state in ('OPEN','ADOPTED','PLANNED','DECLINED','CLOSED')),
  answer       text,
  answered_by  text,
  answered_at  timestamptz,
  check ((answer is not null) = (state in ('ADOPTED','PLANNED','DECLINED')))
);
create unique index group_feedback_open on group_feedback (member_id) where state = 'OPEN';
create index group_feedback_newest on group_feedback (community_id, id desc);

-- Scenes that content and offers may name, for other rooms.
create view group_v_scene as
  select community_id, id, name, score, place from group_scene where place is not null;
