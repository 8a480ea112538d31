-- 000-07: an offer names its scene. 000-10: and, where a price experiment says so, what it costs for how many units.
alter table conversion_offer add constraint conversion_offer_scene check (length(btrim(scene)) > 0);
alter table conversion_offer add price numeric(19,4) check (price > 0);
alter table conversion_offer add units int check (units > 0);

-- 000-10: a price experiment, judged at its planned end and not before.
create table conversion_experiment (
  id             uuid          primary key,
  community_id   uuid          not null references community_community (id),
  name           text          not null check (length(name) between 1 and 60),
  scene          text          not null check (length(btrim(scene)) > 0),
  assigned_by    text          not null check (assigned_by in ('PERSON','GROUP')),
  measure        text          not null check (measure in ('REVENUE','CONVERSION')),
  seed           bigint        not null,
  smallest       int           not null check (smallest >= 2), -- people or groups an arm
  days           int           not null check (days > 0),      -- in which offers are shown
  window_days    int           not null check (window_days > 0), -- in which an order counts after the offer
  expected_share numeric(7,6)  not null check (expected_share > 0 and expected_share < 1),
  difference     numeric(7,6)  not null check (difference > 0 and difference < 1),
  members        int           not null check (members > 0),   -- of a group, as planned
  state          text          not null default 'PLANNED'
    check (state in ('PLANNED','RUNNING','JUDGED','ADOPTED','KEPT','ENDED','STOPPED','DROPPED')),
  opened_by      text          not null,
  opened_at      timestamptz   not null,
  started_at     timestamptz,
  shown_until    timestamptz,
  ends_at        timestamptz,
  verdict        text          check (verdict in ('WINNER','NO_DIFFERENCE','TOO_FEW','NONE')),
  winner         int,
  remark         text,
  closed_at      timestamptz,
  check ((started_at is null) = (ends_at is null)),
  check (started_at < shown_until and shown_until < ends_at),
  check ((winner is not null) = (verdict is not distinct from 'WINNER')),
  -- a verdict only for what ran to its end; one stopped early has none
  constraint conversion_experiment_judged check (case state
    when 'STOPPED' then verdict = 'NONE' when 'PLANNED' then verdict is null when 'RUNNING' then verdict is null
    when 'DROPPED' then verdict is null else verdict is not null and verdict <> 'NONE' end),
  constraint conversion_experiment_adopted check (state <> 'ADOPTED' or winner is not null)
);
create unique index conversion_experiment_name on conversion_experiment (community_id, name);
create unique index conversion_experiment_scene on conversion_experiment (community_id, scene)
  where state in ('PLANNED','RUNNING','JUDGED');
create index conversion_experiment_newest on conversion_experiment (community_id, opened_at desc, id);
create index conversion_experiment_prices on conversion_experiment (community_id, scene)
  where state in ('RUNNING','JUDGED','ADOPTED');

-- What each arm offers; written with the plan and never changed.
create table conversion_arm (
  experiment_id uuid          not null references conversion_experiment (id),
  arm           int           not null check (arm between 1 and 5),
  product       text          not null check (length(product) between 1 and 40),
  price         numeric(19,4) not null check (price > 0),
  units         int           not null check (units > 0),
  primary key (experiment_id, arm)
);

-- Who was shown which arm; the first time decides, for good.
create table conversion_exposure (
  experiment_id uuid        not null,
  member_id     uuid        not null references member_member (id),
  community_id  uuid        not null references community_community (id),
  arm           int         not null,
  unit          uuid        not null, -- the member, or the group where groups were assigned
  at            timestamptz not null,
  primary key (experiment_id, member_id),
  foreign key (experiment_id, arm) references conversion_arm (experiment_id, arm)
);
create index conversion_exposure_member on conversion_exposure (member_id);
create index conversion_exposure_unit on conversion_exposure (experiment_id, unit);
