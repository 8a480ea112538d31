-- 003-18, 000-23 prizes and benefits for points: the catalogue, its stock, and the way of each redemption.
create table reward_prize (
  id           uuid          primary key,
  community_id uuid          not null references community_community (id),
  name         text          not null check (length(name) between 1 and 60),
  what         text          not null check (length(what) <= 300),
  kind         text          not null check (kind in ('BENEFIT','PHYSICAL')),
  points       numeric(19,4) not null check (points > 0),
  laid_in      int           not null check (laid_in >= 0), -- so many were there at first or came later
  stock        int           not null check (stock >= 0),   -- so many are left to be asked for
  made_by      text          not null,
  made_at      timestamptz   not null,
  withdrawn_at timestamptz,
  check (stock <= laid_in)
);
create unique index reward_prize_name on reward_prize (community_id, name) where withdrawn_at is null;

-- ASKED → CONFIRMED → (ADDRESSED → SHIPPED →) RECEIVED; else REFUSED | NO_SHOW | WITHDRAWN, and the piece goes back
create table reward_redemption (
  id           uuid        primary key,
  community_id uuid        not null references community_community (id),
  prize_id     uuid        not null references reward_prize (id),
  member_id    uuid        not null references member_member (id),
  key          text        not null, -- what makes a repetition harmless
  hold         bigint      not null references reward_hold (transfer_id),
  state        text        not null
    check (state in ('ASKED','CONFIRMED','ADDRESSED','SHIPPED','RECEIVED','REFUSED','NO_SHOW','WITHDRAWN')),
  asked_by     text        not null,
  asked_at     timestamptz not null,
  carrier      text,
  tracking     text,
  shipped_at   timestamptz,
  closed_at    timestamptz,
  constraint reward_redemption_once unique (community_id, key)
);
create unique index reward_redemption_open on reward_redemption (prize_id, member_id) where closed_at is null;
create index reward_redemption_newest on reward_redemption (community_id, id desc);
create index reward_redemption_member on reward_redemption (member_id);

-- Where a prize goes to. Private: apart from everything else, never in the engine or the journal, and gone some days
-- after the redemption has ended.
create table reward_address (
  redemption_id uuid        primary key references reward_redemption (id),
  community_id  uuid        not null,
  recipient     text        not null check (length(recipient) between 1 and 60),
  phone         text        not null check (length(phone) between 5 and 30),
  place         text        not null check (length(place) between 5 and 300),
  given_by      text        not null,
  given_at      timestamptz not null
);
