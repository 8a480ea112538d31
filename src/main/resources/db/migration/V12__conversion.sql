create table conversion_offer (
  id           uuid primary key,
  community_id uuid        not null,
  member_id    uuid        not null references member_member (id),
  scene        text        not null,
  product      text        not null,
  state        text        not null check (state in ('PRESENTED','ACCEPTED','EXPIRED','WITHDRAWN')),
  presented_at timestamptz not null,
  expires_at   timestamptz not null,
  closed_at    timestamptz
);
create unique index conversion_offer_open on conversion_offer (member_id) where state = 'PRESENTED';
create index conversion_offer_expiry on conversion_offer (community_id, expires_at) where state = 'PRESENTED';
create index conversion_offer_member on conversion_offer (member_id, presented_at);
create index conversion_offer_closed on conversion_offer (community_id, closed_at) where state in ('ACCEPTED', 'EXPIRED');

create table conversion_conversion (
  id             uuid primary key,
  community_id   uuid          not null,
  member_id      uuid          not null references member_member (id),
  offer_id       uuid          references conversion_offer (id),
  order_source   text          not null,
  order_id       text          not null,
  amount         numeric(19,4) not null,
  currency       char(3)       not null,
  at             timestamptz   not null,
  unique (community_id, order_source, order_id)
);
create index conversion_conversion_time on conversion_conversion (community_id, at) where offer_id is null;
create index conversion_conversion_member on conversion_conversion (member_id, at);
