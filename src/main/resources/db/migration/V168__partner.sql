-- 000-26: who sells with us. A partner that works has a contract with an end, and a code by which people come.
create table partner_partner (
  id            uuid         primary key,
  community_id  uuid         not null references community_community (id),
  name          text         not null check (length(name) between 1 and 60),
  kind          text         not null check (kind in ('MEMBER','COMPANY')),
  member_id     uuid         references member_member (id),
  state         text         not null default 'PROPOSED'
    check (state in ('PROPOSED','CONTRACT','ACTIVE','ENDED','REFUSED')),
  rate          numeric(5,2) not null check (rate > 0 and rate <= 100), -- percent of an order
  code          text         not null check (code ~ '^[a-z0-9-]{2,40}$'),
  contract      text         check (length(contract) between 1 and 60),
  contract_end  date,
  asked_for     date, -- the end about which a renewal was asked for
  proposed_by   text         not null,
  proposed_at   timestamptz  not null,
  active_at     timestamptz,
  ended_at      timestamptz,
  check ((kind = 'MEMBER') = (member_id is not null)),
  check ((contract is null) = (contract_end is null)),
  constraint partner_contract check (state <> 'ACTIVE' or contract is not null and active_at is not null),
  check ((ended_at is not null) = (state in ('ENDED','REFUSED'))),
  constraint partner_code unique (community_id, code)
);
create index partner_partner_newest on partner_partner (community_id, proposed_at desc, id);
create unique index partner_partner_name on partner_partner (community_id, name) where ended_at is null;
create unique index partner_partner_member on partner_partner (member_id) where ended_at is null;

-- 000-11: what a partner earns by an order of somebody who came by its code; an order earns once.
create table partner_commission (
  id           bigint        generated always as identity primary key,
  community_id uuid          not null,
  partner_id   uuid          not null references partner_partner (id),
  member_id    uuid          not null references member_member (id),
  source       text          not null,
  order_number text          not null,
  paid         numeric(19,4) not null check (paid > 0),
  amount       numeric(19,4) not null check (amount > 0),
  state        text          not null default 'PENDING' check (state in ('PENDING','RIPE','CANCELLED','TAKEN_BACK')),
  reason       text, -- why it was taken back
  ordered_at   timestamptz   not null,
  ripe_at      timestamptz   not null,
  check ((reason is not null) = (state in ('CANCELLED','TAKEN_BACK'))),
  constraint partner_commission_once unique (community_id, source, order_number)
);
create index partner_commission_newest on partner_commission (partner_id, id desc);
create index partner_commission_ripe on partner_commission (community_id, ripe_at) where state = 'PENDING';

-- A month of a partner: what ripened before it, less what was taken back after it had been paid.
create table partner_statement (
  id           uuid          primary key,
  community_id uuid          not null,
  partner_id   uuid          not null references partner_partner (id),
  month        date          not null,
  amount       numeric(19,4) not null check (amount > 0),
  state        text          not null default 'DRAWN' check (state in ('DRAWN','APPROVED','PAID','REJECTED')),
  approved_by  text,
  seconded_by  text,
  voucher      text          check (length(voucher) between 1 and 60),
  drawn_at     timestamptz   not null,
  closed_at    timestamptz,
  check ((closed_at is not null) = (state in ('PAID','REJECTED'))),
  check (state <> 'PAID' or approved_by is not null and voucher is not null),
  check (approved_by <> seconded_by),
  constraint partner_statement_once unique (partner_id, month)
);
create index partner_statement_newest on partner_statement (partner_id, month desc);
create unique index partner_statement_open on partner_statement (partner_id) where closed_at is null;

-- A commission stands on one statement, and on one more if it was taken back.
create table partner_statement_line (
  statement_id  uuid          not null references partner_statement (id),
  commission_id bigint        not null references partner_commission (id),
  taken_back    boolean       not null,
  amount        numeric(19,4) not null check ((amount < 0) = taken_back and amount <> 0),
  primary key (commission_id, taken_back)
);
create index partner_statement_line_statement on partner_statement_line (statement_id);

-- By which code members came.
create view member_v_code as
  select id as member_id, community_id, campaign as code, arrived_at, tier from member_member;
create index if not exists member_member_origin on member_member (community_id, campaign, arrived_at) where campaign is not null;
