create table community_community (
  id         uuid primary key,
  name       text        not null unique check (length(name) between 1 and 80),
  brand      text        not null,
  zone       text        not null default 'Asia/Shanghai',
  currency   char(3)     not null default 'CNY',
  model      text        not null default 'B2C' check (model in ('B2C', 'S2B2C', 'B2B2C')),
  phase      text        not null default 'LIVE' check (phase in ('IMPORT','LIVE','FROZEN')),
  as_of      timestamptz,            -- set while frozen: the moment from which ages are counted
  created_at timestamptz not null,
  version    int         not null default 0
);

-- Up to which moment the rounds of a community have gone.
create table community_round (
  community_id uuid primary key references community_community (id),
  gone_to      timestamptz not null
);

-- A member belongs to exactly one community; a Lead is a member in stage LEAD.
create table member_member (
  id             uuid primary key,
  community_id   uuid        not null references community_community (id),
  source         text        not null,
  external_id    text        not null,
  display_name   text        not null,
  stage          text        not null check (stage in ('LEAD','WAITING','LAYERED','CORE','REJECTED','LEFT','DORMANT')),
  tier           text,
  quadrant       text        check (quadrant in ('HH','HL','LH','LL')), -- quality, then activity
  tier_since     timestamptz,
  enrolment      int         not null default 0, -- 0: the first journey has not begun
  arrived_at     timestamptz not null,
  last_care_at   timestamptz not null, -- the last offer, seat or return: with the facts it decides who is dormant
  exited_at      timestamptz,
  exit_reason    text,
  customer       boolean     not null default false, -- at least one conversion
  opted_out      boolean     not null default false,
  suspended      boolean     not null default false,
  channel        text,
  address        text,
  campaign       text,
  note           text,
  version        int         not null default 0,
  unique (community_id, source, external_id)
);
create index member_member_stage on member_member (community_id, stage, id);
create index member_member_arrival on member_member (community_id, arrived_at) where stage = 'LEAD' and enrolment = 0;
create index member_member_care on member_member (community_id, last_care_at) where stage = 'LAYERED';
create index member_member_exit on member_member (community_id, exited_at) where stage in ('LEFT', 'DORMANT');
create index member_member_name on member_member (community_id, lower(display_name) text_pattern_ops);

-- One batch = one append = one journal entry. folded: its facts are in the day counters.
create table member_fact_batch (
  id           bigint generated always as identity primary key,
  community_id uuid        not null references community_community (id),
  source       text        not null,
  facts        int         not null,
  recorded_at  timestamptz not null default now(),
  folded       boolean     not null default false
);
create index member_fact_batch_open on member_fact_batch (id) where not folded;

-- What members did. Append-only, one partition per quarter, made on demand by member_ensure_fact_partition.
create table member_fact (
  id           bigint generated always as identity,
  batch_id     bigint        not null,
  community_id uuid          not null,
  member_id    uuid          not null,
  kind         text          not null, -- JOINED, SPOKE, CHECKED_IN, ORDERED, SHARED, REFERRED
  occurred_at  timestamptz   not null,
  source       text          not null,
  external_id  text          not null,
  quantity     int           not null default 1 check (quantity >= 0),
  amount       numeric(19,4) check (amount >= 0),
  currency     char(3),
  primary key (id, occurred_at)
) partition by range (occurred_at);
create unique index member_fact_external on member_fact (community_id, source, external_id, occurred_at);
create index member_fact_member on member_fact (member_id, occurred_at);
create index member_fact_time on member_fact using brin (occurred_at) with (pages_per_range = 16);
create index member_fact_batch_id on member_fact using brin (batch_id) with (pages_per_range = 16);

-- Makes the partition of the quarter that holds the given moment; the application role has no DDL of its own.
create function member_ensure_fact_partition(moment timestamptz) returns void
  language plpgsql security definer set search_path = qunflow, pg_temp as $$
declare
  lower_bound timestamp := date_trunc('quarter', moment at time zone 'UTC');
  part        text := 'member_fact_' || to_char(lower_bound, 'YYYY"q"Q');
begin
  if to_regclass('qunflow.' || part) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext(part));
  if to_regclass('qunflow.' || part) is null then
    execute format('create table qunflow.%I partition of qunflow.member_fact for values from (%L) to (%L)',
      part, lower_bound at time zone 'UTC', (lower_bound + interval '3 months') at time zone 'UTC');
  end if;
end $$;

-- Per member and day of the community's zone: what the facts of that day add up to. Filled by folding batches.
create table member_day (
  community_id uuid          not null,
  member_id    uuid          not null,
  day          date          not null,
  facts        int           not null,
  orders       int           not null,
  paid         numeric(19,4) not null,
  primary key (member_id, day)
);
create index member_day_day on member_day (community_id, day);
