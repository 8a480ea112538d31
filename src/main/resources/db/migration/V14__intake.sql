create table intake_import (
  id            uuid primary key,
  community_id  uuid        not null,
  kind          text        not null check (kind in ('MEMBERS','FACTS','ORDERS','CDNOW')),
  file_name     text        not null,
  sha256        text        not null,
  bytes         bigint      not null,
  state         text        not null check (state in ('RUNNING','DONE','FAILED','CANCELLED')),
  line          bigint      not null default 0, -- last line that is committed: where a resumed run goes on
  accepted      bigint      not null default 0,
  unchanged     bigint      not null default 0,
  rejected      bigint      not null default 0,
  members       bigint      not null default 0,
  orders        bigint      not null default 0,
  quantity      bigint      not null default 0,
  amount        numeric(19,4) not null default 0,
  message       text,
  started_by    text        not null,
  started_at    timestamptz not null default now(),
  finished_at   timestamptz,
  cancel_asked  boolean     not null default false,
  owner         text,                 -- node that runs it
  lease_until   timestamptz
);
create index intake_import_community on intake_import (community_id, started_at);

create table intake_rejection (
  import_id uuid   not null references intake_import (id),
  line      bigint not null,
  reason    text   not null, -- message key
  argument  text,
  raw       text   not null,
  primary key (import_id, line)
);

create table intake_replay (
  id           uuid primary key,
  community_id uuid        not null,
  first_day    date        not null,
  last_day     date        not null,
  next_day     date        not null, -- the day to replay next: where a resumed run goes on
  seed         bigint      not null,
  operator     text,                 -- answers human tasks; null: they are left to people
  state        text        not null check (state in ('RUNNING','DONE','FAILED','CANCELLED')),
  message      text,
  started_at   timestamptz not null default now(),
  finished_at  timestamptz
);
create unique index intake_replay_running on intake_replay (community_id) where state = 'RUNNING';
