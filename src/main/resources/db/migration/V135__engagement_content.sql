-- What members contribute (003-16): submitted, screened, reviewed, published, rewarded. Who may publish at once is a
-- matter of trust (004-20). Nothing is used elsewhere without a licence of its author, and who is wronged is heard (004-21).
create table engagement_work (
  id           uuid primary key,
  community_id uuid        not null references community_community (id),
  member_id    uuid        not null references member_member (id),
  kind         text        not null check (kind in ('PHOTO','ARTICLE','VIDEO','REVIEW','ANSWER')),
  body         text        not null check (length(body) between 1 and 10000),
  source       text        not null, -- by which way it came
  entered_by   text        not null,
  fingerprint  text        not null, -- of the text without spaces, signs and case: the same again is found by it
  state        text        not null default 'SUBMITTED'
    check (state in ('SUBMITTED','CHANGES','PUBLISHED','REFUSED','WITHDRAWN','TAKEN_DOWN')),
  revision     int         not null default 1,
  submitted_at timestamptz not null,
  started      boolean     not null default false, -- its process runs or ran
  reason       text,
  decided_by   text,
  changed_at   timestamptz not null,
  published_at timestamptz,
  transfer_id  bigint, -- the booking of the points for it
  points       numeric(19,4),
  licence      text        not null default 'NONE' check (licence in ('NONE','ASKED','GRANTED','REFUSED','WITHDRAWN')),
  licence_at   timestamptz,
  check (state not in ('PUBLISHED','TAKEN_DOWN') or published_at is not null)
);
create index engagement_work_newest on engagement_work (community_id, id);
create index engagement_work_state on engagement_work (community_id, state, id);
create index engagement_work_author on engagement_work (community_id, member_id, id);
create index engagement_work_same on engagement_work (community_id, fingerprint);
create index engagement_work_unstarted on engagement_work (community_id, id) where not started;

create table engagement_work_picture (
  work_id      uuid primary key references engagement_work (id),
  community_id uuid  not null,
  type         text  not null check (type in ('image/png','image/jpeg','image/webp','image/gif')),
  bytes        bytea not null check (length(bytes) between 1 and 5242880)
);

-- 004-20: how far an author is trusted, by what became of earlier contributions.
create table engagement_author (
  member_id    uuid primary key references member_member (id),
  community_id uuid        not null,
  accepted     int         not null default 0 check (accepted >= 0),
  refused      int         not null default 0 check (refused >= 0),
  taken_down   int         not null default 0 check (taken_down >= 0),
  level        text        not null check (level in ('NEW','KNOWN','AUTHOR','WATCHED')),
  since        timestamptz not null
);

-- 004-21: each use elsewhere, possible only while the licence is granted.
create table engagement_work_reuse (
  id           bigint generated always as identity primary key,
  work_id      uuid        not null references engagement_work (id),
  community_id uuid        not null,
  place        text        not null,
  used_by      text        not null,
  at           timestamptz not null
);
create index engagement_work_reuse_of on engagement_work_reuse (work_id, id);

-- 004-21: somebody says that a work infringes his rights; one report at a time is looked into.
create table engagement_work_report (
  id           bigint generated always as identity primary key,
  work_id      uuid        not null references engagement_work (id),
  community_id uuid        not null,
  claimant     text        not null,
  claim        text        not null,
  reported_at  timestamptz not null,
  closed_at    timestamptz,
  upheld       boolean,
  reason       text,
  check ((closed_at is null) = (upheld is null))
);
create unique index engagement_work_report_open on engagement_work_report (work_id) where closed_at is null;
create index engagement_work_report_of on engagement_work_report (work_id, id);
