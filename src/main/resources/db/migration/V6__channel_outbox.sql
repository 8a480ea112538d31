-- Transactional outbox (reference/reliability.md 2.1): every outgoing act of a channel is a row before it is a call.
-- states: READY → CLAIMED → SENDING → PENDING (waits for an operator's confirmation) | SENT | UNKNOWN | FAILED_FINAL
--         REPLAYED: written while history was replayed, never sent
create table channel_outbox (
  id              uuid primary key,
  community_id    uuid        not null,
  dedupe_key      text        not null unique,
  channel         text        not null,
  kind            text        not null, -- SEND, GROUP_SEND, INVITE, REMOVE
  member_id       uuid,
  group_id        uuid,
  payload         jsonb       not null,
  state           text        not null default 'READY',
  lease_owner     text,
  lease_until     timestamptz,
  fence           bigint      not null default 0,
  attempts        int         not null default 0,
  unknowns        int         not null default 0,
  first_sent_at   timestamptz,
  next_at         timestamptz not null default now(),
  provider_id     text,
  failure         text,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);
create index channel_outbox_ready on channel_outbox (next_at) where state = 'READY';
create index channel_outbox_busy on channel_outbox (lease_until) where state in ('CLAIMED', 'SENDING');
create index channel_outbox_attention on channel_outbox (community_id, state) where state in ('PENDING', 'UNKNOWN');
create index channel_outbox_member on channel_outbox (member_id, created_at);

-- Event inbox: stored first, answered fast, worked off in one transaction with the effect (2.2).
create table channel_inbox (
  source      text        not null,
  event_id    text        not null,
  received_at timestamptz not null default now(),
  payload     jsonb       not null,
  state       text        not null default 'PENDING', -- PENDING, DONE, DEAD
  attempts    int         not null default 0,
  next_at     timestamptz not null default now(),
  primary key (source, event_id)
);
create index channel_inbox_pending on channel_inbox (next_at) where state = 'PENDING';

-- The sandbox channel's own side of the world: what it received and did, in its own journal.
create table channel_sandbox_journal (
  id           bigint generated always as identity primary key,
  at           timestamptz not null default clock_timestamp(),
  dedupe_key   text        not null,
  member_id    uuid,
  outcome      text        not null, -- DELIVERED, AWAITING_CONFIRMATION, REFUSED_QUOTA, REFUSED, LOST_REPLY
  provider_id  text,
  payload      jsonb       not null
);
create index channel_sandbox_journal_key on channel_sandbox_journal (dedupe_key);
create table channel_sandbox_quota (
  member_id uuid not null,
  day       date not null,
  used      int  not null check (used >= 0),
  primary key (member_id, day)
);
