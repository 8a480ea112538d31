-- 000-23, 000-24: VIP by payment, for a term. PROPOSED → OFFERED → ACTIVE ⇄ RENEWING → LAPSED; REFUSED, EXPIRED, LEFT.
create table layering_vip (
  id           uuid        primary key,
  community_id uuid        not null references community_community (id),
  member_id    uuid        not null references member_member (id),
  state        text        not null
    check (state in ('PROPOSED','OFFERED','ACTIVE','RENEWING','LAPSED','REFUSED','EXPIRED','LEFT')),
  proposed_at  timestamptz not null,
  started      boolean     not null default false, -- its process runs
  decided_by   text,
  offered_at   timestamptz,
  since        timestamptz,
  until        timestamptz,
  renewals     int         not null default 0,
  closed_at    timestamptz,
  decision_version int     not null, -- of table vip-eligibility
  decision_row text        not null,
  check (state not in ('ACTIVE','RENEWING') or until > since),
  check ((closed_at is not null) = (state in ('LAPSED','REFUSED','EXPIRED','LEFT')))
);
create unique index layering_vip_open on layering_vip (member_id) where closed_at is null;
create index layering_vip_state on layering_vip (community_id, state, until);
create index layering_vip_list on layering_vip (community_id, id);
create index layering_vip_unstarted on layering_vip (community_id) where state = 'PROPOSED' and not started;
create index layering_vip_asked on layering_vip (member_id, closed_at);

create table layering_vip_payment (
  id           bigint        generated always as identity primary key,
  community_id uuid          not null,
  vip_id       uuid          not null references layering_vip (id),
  amount       numeric(19,4) not null check (amount > 0),
  reference    text          not null check (length(reference) between 1 and 120), -- the proof: a payment's number, an order's
  source       text          not null check (source in ('ORDER','OPERATOR')),
  paid_at      timestamptz   not null,
  recorded_by  text          not null,
  constraint layering_vip_payment_once unique (community_id, reference)
);
create index layering_vip_payment_of on layering_vip_payment (vip_id, id);

-- 000-24: what a VIP group was shared, week by week.
create table layering_vip_share (
  id           bigint      generated always as identity primary key,
  community_id uuid        not null,
  group_id     uuid        not null,
  asked_at     timestamptz not null,
  done_at      timestamptz,
  done_by      text,
  topic        text
);
create index layering_vip_share_newest on layering_vip_share (group_id, id);

-- 004-06: a group for one promotion, of members of a band, with an end. Keyed like its group.
create table layering_mechanism (
  group_id     uuid        primary key,
  community_id uuid        not null references community_community (id),
  name         text        not null check (length(name) between 1 and 60),
  percent      int         not null check (percent between 1 and 90), -- size of the promotion
  band_kind    text        not null check (band_kind in ('PAYMENT','ORDER')),
  band_from    int         not null check (band_from >= 0),
  ends_at      timestamptz not null check (ends_at > opened_at),
  state        text        not null default 'INVITING' check (state in ('INVITING','RUNNING','CLOSING','DISSOLVED','CANCELLED')),
  opened_by    text        not null,
  opened_at    timestamptz not null,
  result       text,
  closed_at    timestamptz,
  check ((closed_at is not null) = (state in ('DISSOLVED','CANCELLED')))
);
create index layering_mechanism_list on layering_mechanism (community_id, opened_at desc, group_id);
create index layering_mechanism_due on layering_mechanism (community_id, ends_at) where closed_at is null;

create table layering_mechanism_invite (
  group_id     uuid not null references layering_mechanism (group_id),
  member_id    uuid not null references member_member (id),
  community_id uuid not null,
  state        text not null default 'INVITED' check (state in ('INVITED','JOINED','DECLINED')),
  answered_at  timestamptz,
  recorded_by  text,
  primary key (group_id, member_id)
);

-- Groups as other rooms count them.
create view group_v_capacity as
  select id as group_id, community_id, type, tier, name, size, capacity, opened_at, closed_at from group_group;
