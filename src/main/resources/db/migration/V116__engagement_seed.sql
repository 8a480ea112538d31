-- 000-04: calls for seed users (种子用户): the most fitting people for a purpose, scored by a table, invited, never pulled in.
create table engagement_seed_call (
  id           uuid        primary key,
  community_id uuid        not null references community_community (id),
  purpose      text        not null check (purpose <> ''),
  wanted       int         not null check (wanted between 1 and 500),
  accepted     int         not null default 0,
  state        text        not null default 'OPEN' check (state in ('OPEN','CLOSED','CANCELLED','NOBODY')),
  opened_by    text        not null,
  opened_at    timestamptz not null,
  ended_at     timestamptz,
  constraint engagement_seed_call_enough check (accepted between 0 and wanted)
);
create index engagement_seed_call_newest on engagement_seed_call (community_id, opened_at desc, id);

create table engagement_seed (
  call_id      uuid        not null references engagement_seed_call (id),
  community_id uuid        not null,
  member_id    uuid        not null references member_member (id),
  score        int         not null,
  rule         text        not null, -- row of the table seed-score
  version      int         not null, -- and its version
  state        text        not null default 'PROPOSED' check (state in ('PROPOSED','INVITED','ACCEPTED','DECLINED','LAPSED')),
  changed_at   timestamptz not null,
  primary key (call_id, member_id)
);
create index engagement_seed_best on engagement_seed (call_id, state, score desc, member_id);

-- Who may be chosen for something, and how they stand.
create view member_v_standing as
  select community_id, id as member_id, external_id, quadrant, tier, customer
  from member_member
  where exited_at is null and not opted_out and not suspended and stage in ('WAITING', 'LAYERED', 'CORE');
