-- Models that people work on, and what they saved: every save by hand, and the last one of each run of automatic ones.
create table sop_draft (
  id           uuid primary key,
  file         text        not null check (file ~ '^[a-z][a-z0-9-]{0,99}\.(bpmn|dmn|form)$'),
  base_version int         not null check (base_version >= 0), -- deployed version it began from; 0: none
  version      int         not null check (version >= 1),      -- grows with every save; who saves over another is refused
  state        text        not null check (state in ('OPEN','SUBMITTED','DEPLOYED','DISCARDED')),
  fork_of      uuid        references sop_draft (id),          -- kept because its author was refused there
  created_by   text        not null,
  created_at   timestamptz not null default now(),
  changed_by   text        not null,
  changed_at   timestamptz not null default now()
);
create index sop_draft_living on sop_draft (changed_at desc, id) where state in ('OPEN', 'SUBMITTED');
create unique index sop_draft_fork on sop_draft (fork_of, created_by) where state = 'OPEN' and fork_of is not null;

create table sop_draft_version (
  draft_id uuid        not null references sop_draft (id),
  version  int         not null,
  content  text        not null check (octet_length(content) <= 1048576),
  auto     boolean     not null,
  saved_by text        not null,
  saved_at timestamptz not null default now(),
  primary key (draft_id, version)
);
