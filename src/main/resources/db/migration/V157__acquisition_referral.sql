-- 004-08: first the resources that are there are imported; referral stays locked until a lead enables it.
create table acquisition_referral_switch (
  community_id uuid        primary key references community_community (id),
  enabled_at   timestamptz not null,
  enabled_by   text        not null
);

-- 002-11, 000-11: a plan has one of six tactics, and what a referrer gets for each who stays.
create table acquisition_referral_plan (
  id           uuid          primary key,
  community_id uuid          not null references community_community (id),
  name         text          not null check (length(name) between 1 and 60),
  tactic       text          not null
    check (tactic in ('JOIN_BENEFIT','GROUP_BUY','DEEP_DISCOUNT','LIMITED_TIME','STEPPED_PRICE','COMMISSION')),
  promise      text          not null check (length(promise) between 1 and 200), -- what an invitee gets
  full_price   numeric(19,4) check (full_price > 0),
  price        numeric(19,4) check (price > 0 and price < full_price),
  people       int           check (people between 2 and 1000), -- who must come together in a group buy
  step_by      text          check (step_by in ('HEADCOUNT','DAYS')),
  step_every   int           check (step_every > 0), -- people or days after which the price rises
  step_raise   numeric(19,4) check (step_raise > 0),
  reward       text          not null check (reward in ('MONEY','POINTS')),
  amount       numeric(19,4) not null check (amount > 0),
  most         int           not null check (most > 0), -- rewarded referrals of one referrer
  first_day    date          not null,
  last_day     date          not null check (last_day >= first_day),
  opened_by    text          not null,
  opened_at    timestamptz   not null,
  closed_at    timestamptz,
  check (tactic not in ('GROUP_BUY') or people is not null),
  check (tactic not in ('GROUP_BUY','DEEP_DISCOUNT','LIMITED_TIME','STEPPED_PRICE') or price is not null),
  check ((tactic = 'STEPPED_PRICE') = (step_by is not null)),
  check ((step_by is null) = (step_every is null) and (step_by is null) = (step_raise is null))
);
create unique index acquisition_referral_plan_open on acquisition_referral_plan (community_id) where closed_at is null;
create index acquisition_referral_plan_newest on acquisition_referral_plan (community_id, opened_at desc);

-- What proves who referred: members who came by it carry it.
create table acquisition_referral_code (
  member_id    uuid        primary key references member_member (id),
  community_id uuid        not null,
  code         text        not null check (code ~ '^r-[a-z2-9]{7}$'),
  given_at     timestamptz not null
);
create unique index acquisition_referral_code_code on acquisition_referral_code (community_id, code);

-- One member brought another. HELD → CONFIRMED → SETTLED; CANCELLED, TAKEN_BACK when the invitee left; REFUSED as fraud.
create table acquisition_referral (
  id           uuid        primary key,
  community_id uuid        not null,
  plan_id      uuid        not null references acquisition_referral_plan (id),
  referrer_id  uuid        not null references member_member (id),
  invitee_id   uuid        not null references member_member (id),
  state        text        not null default 'SCREENED'
    check (state in ('SCREENED','HELD','CONFIRMED','SETTLED','CANCELLED','TAKEN_BACK','REFUSED')),
  evidence     text        not null default '',
  award        bigint, -- of points
  due_at       timestamptz, -- when a held one is confirmed, a confirmed one settled
  at           timestamptz not null,
  closed_at    timestamptz,
  check (referrer_id <> invitee_id),
  check ((due_at is not null) = (state in ('HELD','CONFIRMED'))),
  check ((closed_at is not null) = (state in ('SETTLED','CANCELLED','TAKEN_BACK','REFUSED'))),
  constraint acquisition_referral_once unique (invitee_id)
);
create index acquisition_referral_newest on acquisition_referral (community_id, at desc, id);
create index acquisition_referral_referrer on acquisition_referral (referrer_id, at);
create index acquisition_referral_due on acquisition_referral (community_id, due_at) where due_at is not null;
create index acquisition_referral_open on acquisition_referral (invitee_id) where closed_at is null;

-- What of members may be compared to find out who came for a reward only.
create view member_v_trace as
  select id as member_id, community_id, display_name, channel, address,
    case when exited_at is not null then exited_at - arrived_at end as stayed
  from member_member;
