-- 004-15: one case, found by a detector or reported, from the evidence to the decision.
create table moderation_case (
  id            uuid primary key,
  community_id  uuid        not null references community_community (id),
  member_id     uuid        not null references member_member (id),
  group_id      uuid,
  item          text        not null references moderation_item (code),
  aggravation   text        check (aggravation in ('MINORS','CHEATING','ACCOUNTS')),
  origin        text        not null check (origin in ('REPORT','DETECTOR')),
  detector      text,
  hash          text        not null,
  state         text        not null default 'OPEN'
    check (state in ('OPEN','PENALISED','DISMISSED','REFUSED','WITHDRAWN','CLOSED')),
  opened_by     text        not null,
  opened_at     timestamptz not null,
  started       boolean     not null default false, -- its process runs or ran
  rule_version  int,                                -- of the rules by which it was decided (004-19)
  severity      text        check (severity in ('LIGHT','MEDIUM','SERIOUS','GRAVE')),
  history       int,
  by_table      text,                               -- what the table said, before aggravation and what is running
  rung          text,                               -- what follows from it
  days          int,
  table_row     text,
  table_version int,
  decided_by    text,
  decided_at    timestamptz,
  reason        text,
  second_by     text,
  second_says   boolean,
  second_reason text,
  last_task     text,                               -- the task that was answered last, and by whom
  last_by       text,
  closed_at     timestamptz,
  check (state in ('OPEN','PENALISED') or closed_at is not null),
  check (state <> 'PENALISED' or (rule_version is not null and rung is not null and table_version is not null))
);
create index moderation_case_newest on moderation_case (community_id, id);
create index moderation_case_state on moderation_case (community_id, state, id);
create index moderation_case_member on moderation_case (member_id, id);
create index moderation_case_open on moderation_case (community_id, member_id, item, hash) where state = 'OPEN';
create index moderation_case_unstarted on moderation_case (community_id, id) where not started;

create table moderation_evidence (
  id           bigint generated always as identity primary key,
  case_id      uuid        not null references moderation_case (id),
  community_id uuid        not null,
  body         text        not null check (length(body) <= 4000),
  reporter_id  uuid        references member_member (id), -- the member who reported it
  noted_by     text        not null,
  noted_at     timestamptz not null,
  picture_type text        check (picture_type in ('image/png','image/jpeg','image/webp','image/gif')),
  picture      bytea       check (length(picture) between 1 and 5242880),
  check ((picture is null) = (picture_type is null)),
  check (body <> '' or picture is not null)
);
create index moderation_evidence_case on moderation_evidence (case_id, id);

-- Whoever has decided about a case decides nothing about it again: decision, second eyes and appeal are three people.
create table moderation_vote (
  case_id      uuid        not null references moderation_case (id),
  community_id uuid        not null,
  stage        text        not null check (stage in ('DECISION','SECOND','APPEAL')),
  voter        text        not null,
  at           timestamptz not null,
  primary key (case_id, voter),
  unique (case_id, stage)
);

-- 004-16: the ladder. A member has one penalty at a time; a heavier one replaces the one that runs.
create table moderation_penalty (
  id           uuid primary key,
  community_id uuid        not null references community_community (id),
  case_id      uuid        not null unique references moderation_case (id),
  member_id    uuid        not null references member_member (id),
  rung         text        not null check (rung in ('MUTE_1','MUTE_2','MUTE_3','MUTE_FOREVER','BAN')),
  first_rung   text        not null, -- before an appeal reduced it
  days         int         not null check (days >= 0), -- 0: for good
  state        text        not null default 'ACTIVE' check (state in ('ACTIVE','SERVED','REPLACED','OVERTURNED')),
  imposed_at   timestamptz not null,
  executed_at  timestamptz,
  executed_by  text,
  proof        text,
  ends_at      timestamptz, -- set when it is executed; null: not executed, or for good
  ended_at     timestamptz,
  lifted_by    text,
  lifted_proof text,
  check ((state = 'ACTIVE') = (ended_at is null)),
  check ((executed_at is null) = (proof is null)),
  check (ends_at is null or executed_at is not null),
  check ((days = 0) = (rung in ('MUTE_FOREVER','BAN')))
);
create unique index moderation_penalty_active on moderation_penalty (member_id) where state = 'ACTIVE';
create index moderation_penalty_due on moderation_penalty (community_id, ends_at) where state = 'ACTIVE';
create index moderation_penalty_member on moderation_penalty (member_id, imposed_at);

-- Awards that were refused while the penalty lasted; they are made good if it is overturned.
create table moderation_missed (
  id           bigint generated always as identity primary key,
  penalty_id   uuid          not null references moderation_penalty (id),
  community_id uuid          not null,
  points       numeric(19,4) not null check (points > 0),
  at           timestamptz   not null
);
create index moderation_missed_penalty on moderation_missed (penalty_id);

-- 004-18: one appeal per penalty, decided by somebody else.
create table moderation_appeal (
  id           uuid primary key,
  community_id uuid        not null references community_community (id),
  penalty_id   uuid        not null unique references moderation_penalty (id),
  case_id      uuid        not null references moderation_case (id),
  member_id    uuid        not null references member_member (id),
  words        text        not null check (length(words) between 1 and 2000),
  noted_by     text        not null,
  noted_at     timestamptz not null,
  state        text        not null default 'OPEN' check (state in ('OPEN','UPHELD','REDUCED','OVERTURNED')),
  decided_by   text,
  decided_at   timestamptz,
  why          text,
  restored_by  text,
  proof        text,
  made_good    numeric(19,4),
  check ((state = 'OPEN') = (decided_at is null))
);
create index moderation_appeal_newest on moderation_appeal (community_id, id);
create index moderation_appeal_state on moderation_appeal (community_id, state, id);
create index moderation_appeal_case on moderation_appeal (case_id);
