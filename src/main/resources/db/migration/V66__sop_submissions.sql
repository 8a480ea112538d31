-- Four eyes: what was submitted is what is read and what is deployed, and nobody approves their own work.
create table sop_submission (
  id           uuid primary key,
  draft_id     uuid        not null,
  version      int         not null,
  over_version int         not null, -- the deployed version it was compared with
  authors      text[]      not null check (cardinality(authors) > 0), -- everybody who saved a version, and who submitted
  note         text        not null,
  state        text        not null check (state in ('WAITING','APPROVED','RETURNED','WITHDRAWN')),
  submitted_by text        not null,
  submitted_at timestamptz not null default now(),
  decided_by   text,
  decided_at   timestamptz,
  answer       text,
  deployed_version int,
  foreign key (draft_id, version) references sop_draft_version (draft_id, version),
  constraint sop_submission_author check (submitted_by = any (authors)),
  constraint sop_submission_decided check ((state = 'WAITING') = (decided_by is null)),
  constraint sop_submission_four_eyes check (state <> 'APPROVED' or decided_by <> all (authors)),
  constraint sop_submission_deployed check ((state = 'APPROVED') = (deployed_version is not null))
);
create unique index sop_submission_waiting on sop_submission (draft_id) where state = 'WAITING';
create index sop_submission_draft on sop_submission (draft_id, submitted_at);
create index sop_submission_approved on sop_submission (decided_at desc) where state = 'APPROVED';
