-- 003-15 and the thirteenth of the fifteen things: points in one double-entry book, with holds, budgets and expiry (I8).
create table reward_account (
  id           bigint generated always as identity primary key,
  community_id uuid          not null references community_community (id),
  kind         text          not null check (kind in ('MEMBER','ISSUED','EXPENSE','HELD','REDEEMED','EXPIRED')),
  member_id    uuid          references member_member (id),
  unit         text          not null default 'POINTS' check (unit = 'POINTS'),
  balance      numeric(19,4) not null default 0,
  check ((kind = 'MEMBER') = (member_id is not null)),
  -- points come from the community; everybody else has only what was given
  constraint reward_account_covered check (case when kind in ('ISSUED','EXPENSE') then balance <= 0 else balance >= 0 end)
);
create unique index reward_account_member on reward_account (member_id) where kind = 'MEMBER';
create unique index reward_account_house on reward_account (community_id, kind) where kind <> 'MEMBER';
create index reward_account_of on reward_account (community_id, kind);

-- One row moves points from one account to another, so the book always sums to zero. Append-only.
create table reward_transfer (
  id           bigint generated always as identity primary key,
  community_id uuid          not null references community_community (id),
  kind         text          not null
    check (kind in ('AWARD','RESERVE','RELEASE','REDEEM','EXPIRE','COVER','REVERSE')),
  account_id   bigint        not null references reward_account (id), -- of the member whom it is about
  from_account bigint        not null references reward_account (id),
  to_account   bigint        not null references reward_account (id),
  points       numeric(19,4) not null check (points > 0),
  purpose      text,                  -- of an award: the budget that it was taken from
  period       date,                  -- and the first day of the budget's month
  reason       text          not null,
  made_by      text          not null,
  at           timestamptz   not null, -- business time
  key          text          not null, -- what makes a repetition harmless
  reverses     bigint        references reward_transfer (id),
  check (from_account <> to_account),
  check ((kind = 'AWARD') = (purpose is not null) and (purpose is null) = (period is null)),
  check ((kind = 'REVERSE') = (reverses is not null)),
  constraint reward_transfer_once unique (community_id, kind, key)
);
create index reward_transfer_newest on reward_transfer (community_id, id);
create index reward_transfer_account on reward_transfer (account_id, id);
create unique index reward_transfer_reversal on reward_transfer (reverses) where reverses is not null;

-- Points that came together and expire together; what is left of a member's is the balance of his account.
create table reward_lot (
  transfer_id  bigint        primary key references reward_transfer (id),
  community_id uuid          not null,
  account_id   bigint        not null references reward_account (id),
  points_left  numeric(19,4) not null check (points_left >= 0),
  expires_at   timestamptz   not null
);
create index reward_lot_oldest on reward_lot (account_id, expires_at, transfer_id) where points_left > 0;
create index reward_lot_due on reward_lot (community_id, expires_at) where points_left > 0;

-- Points put aside for a benefit: OPEN → CAPTURED (handed over) | RELEASED (given back) | LAPSED (nobody came).
create table reward_hold (
  transfer_id  bigint        primary key references reward_transfer (id),
  community_id uuid          not null,
  account_id   bigint        not null references reward_account (id),
  points       numeric(19,4) not null check (points > 0),
  state        text          not null default 'OPEN' check (state in ('OPEN','CAPTURED','RELEASED','LAPSED')),
  expires_at   timestamptz   not null
);
create index reward_hold_due on reward_hold (community_id, expires_at) where state = 'OPEN';

-- Which points a hold took, so that exactly these come back.
create table reward_hold_lot (
  hold_id bigint        not null references reward_hold (transfer_id),
  lot_id  bigint        not null references reward_lot (transfer_id),
  points  numeric(19,4) not null check (points > 0),
  primary key (hold_id, lot_id)
);

-- What may be awarded for a purpose in a month of the community's zone.
create table reward_budget (
  community_id uuid          not null references community_community (id),
  purpose      text          not null,
  period       date          not null check (extract(day from period) = 1),
  points       numeric(19,4) not null check (points >= 0),
  used         numeric(19,4) not null default 0,
  set_by       text, -- null: as it is configured
  primary key (community_id, purpose, period),
  constraint reward_budget_kept check (used >= 0 and used <= points)
);

do $$
begin
  if '${appRole}' <> current_user and exists (select 1 from pg_roles where rolname = '${appRole}') then
    execute format('revoke update, delete, truncate on reward_transfer from %I', '${appRole}');
  end if;
end $$;

create function reward_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'What is booked stays: % is refused, reverse it instead', tg_op;
end $$;
create trigger reward_transfer_append_only before update or delete or truncate on reward_transfer
  for each statement execute function reward_refuse_change();
