-- Running members move from one version of a process to another: the plan, and what became of each member.
create table sop_migration (
  id           uuid primary key,
  community_id uuid        not null,
  process_key  text        not null,
  from_version int         not null,
  to_version   int         not null check (to_version <> from_version),
  steps        jsonb       not null default '{}', -- step → step where it is not the one of the same id
  stays        text[]      not null default '{}', -- steps whose members stay where they are
  back_of      uuid        references sop_migration (id),
  reason       text        not null check (reason <> ''),
  per_second   int         not null check (per_second between 1 and 2000),
  state        text        not null check (state in ('REHEARSED','RUNNING','PAUSED','DONE','CANCELLED','DISCARDED')),
  next_at      timestamptz not null default now(), -- throttle: when the next chunk may be taken, real time
  created_by   text        not null,
  created_at   timestamptz not null default now(),
  started_by   text,
  started_at   timestamptz,
  ended_at     timestamptz,
  constraint sop_migration_started check (state in ('REHEARSED','DISCARDED') or started_by is not null)
);
-- Two leads cannot move the members of one process at the same time.
create unique index sop_migration_under_way on sop_migration (community_id, process_key) where state in ('RUNNING','PAUSED');
create index sop_migration_running on sop_migration (next_at) where state = 'RUNNING';
create index sop_migration_newest on sop_migration (community_id, created_at desc, id);

create table sop_migration_item (
  migration_id        uuid   not null references sop_migration (id),
  process_instance_id text   collate "C" not null,
  business_key        text   not null,
  from_steps          text[] not null,
  to_steps            text[],
  own_steps           jsonb  not null default '{}', -- where this member goes differently from the plan
  situation           text   not null,
  state               text   not null check (state in ('WAITING','MOVED','STAYS','CANNOT','FAILED')),
  attempts            int    not null default 0,
  refusal             text,                         -- why not, one word
  words               text,                         -- why not, as the engine says it
  at                  timestamptz,
  primary key (migration_id, process_instance_id)
);
create index sop_migration_item_state on sop_migration_item (migration_id, state, process_instance_id);
create index sop_migration_item_situation on sop_migration_item (migration_id, situation, own_steps);
