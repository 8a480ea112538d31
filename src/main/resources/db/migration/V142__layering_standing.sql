-- 004-03, 004-06, 003-11: which band of payment and of average order value each member is in, by which version of the tables,
-- and how members moved between the quadrants since the evaluation before.
create table layering_standing (
  member_id       uuid          primary key references member_member (id),
  community_id    uuid          not null,
  quadrant        text,
  paid            numeric(19,4) not null, -- in the money window
  orders          int           not null,
  payment_band    int           not null, -- lower bounds
  order_band      int           not null,
  payment_version int           not null, -- of the tables that decided
  order_version   int           not null,
  at              timestamptz   not null
);
create index layering_standing_payment on layering_standing (community_id, payment_band, paid desc);
create index layering_standing_order on layering_standing (community_id, order_band, paid desc);

create table layering_evaluation (
  id              bigint      generated always as identity primary key,
  community_id    uuid        not null references community_community (id),
  at              timestamptz not null,
  members         int         not null,
  payment_version int         not null,
  order_version   int         not null
);
create index layering_evaluation_newest on layering_evaluation (community_id, id);

-- from NEW: layered since then; to OUT: out of the community since then.
create table layering_movement (
  evaluation_id bigint not null references layering_evaluation (id),
  from_quadrant text   not null,
  to_quadrant   text   not null,
  members       int    not null,
  primary key (evaluation_id, from_quadrant, to_quadrant)
);

-- 003-13, 004-09: a month of the light programme for ordinary fans.
create table layering_care (
  community_id uuid        not null references community_community (id),
  month        date        not null check (extract(day from month) = 1),
  started_at   timestamptz not null,
  touches      int         not null default 0, -- group messages to ordinary fans this month
  ordinary     int,
  promoted     int,
  promising    int,
  reviewed_at  timestamptz,
  primary key (community_id, month)
);
