-- The acquisition index: one poll among a million future timers reads 3 pages instead of 19,241 (reference/engine.md 3.1).
create index act_idx_job_acq on camunda.act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;

-- Which process instance belongs to which business key: at most one running instance per (process, key).
create table engine_instance (
  process_instance_id text primary key,
  community_id        uuid        not null,
  process_key         text        not null,
  business_key        text        not null,
  enrolment           int         not null default 1,
  started_at          timestamptz not null,
  ended_at            timestamptz
);
create unique index engine_instance_running on engine_instance (process_key, business_key) where ended_at is null;
create index engine_instance_business_key on engine_instance (business_key, started_at);
create index engine_instance_community on engine_instance (community_id, process_key) where ended_at is null;

-- One item of a bulk command that failed alone after bisection; a sweeper tries it again.
create table engine_bulk_failure (
  id           bigint generated always as identity primary key,
  community_id uuid        not null,
  operation    text        not null, -- START, CORRELATE
  target       text        not null, -- process key or message name
  business_key text        not null,
  answers      jsonb       not null default '{}',
  error        text        not null,
  attempts     int         not null default 1,
  failed_at    timestamptz not null default now(),
  next_at      timestamptz,          -- null: attempts used up, a human must look
  resolved_at  timestamptz
);
create index engine_bulk_failure_open on engine_bulk_failure (next_at) where resolved_at is null;

-- How often each element was entered or each flow taken: appended by transactions, folded by a sweeper.
create table engine_passage (
  process_key text not null,
  version     int  not null,
  element_id  text not null,
  passed      bigint not null
);
create index engine_passage_key on engine_passage (process_key, version, element_id);

-- Poison guard: counted in its own transaction before a job runs, removed with the job (reference/reliability.md 2.5).
create table engine_job_attempt (
  job_id  text primary key,
  started timestamptz not null default now(),
  count   int not null default 1
);

-- Heartbeats of the nodes, on the database's real time.
create table engine_node (
  node_id    text primary key,
  lock_owner text not null,
  last_seen  timestamptz not null default now()
);

-- Named exclusive leases on real time; REPLAY stops job executors and dispatchers of all nodes.
create table engine_lease (
  name         text primary key,
  owner        text not null,
  community_id uuid,
  until        timestamptz not null
);
