-- 000-11, 000-16, 000-26: money that is owed to or held for members and partners, in one double-entry book per community.
create table reward_money_account (
  id           bigint generated always as identity primary key,
  community_id uuid          not null references community_community (id),
  owner_type   text          not null check (owner_type in ('HOUSE','MEMBER','PARTNER')),
  owner_id     uuid,
  pocket       text          not null check (pocket in ('HELD','PENDING','AVAILABLE','OUTSIDE','INCOME','EXPENSE')),
  balance      numeric(19,4) not null default 0,
  check ((owner_type = 'HOUSE') = (owner_id is null)),
  check ((owner_type = 'HOUSE') = (pocket in ('OUTSIDE','INCOME','EXPENSE'))),
  -- what is held is there; only a commission taken back late leaves somebody owing
  constraint reward_money_account_covered check (
    case pocket when 'HELD' then balance >= 0 when 'PENDING' then balance >= 0 when 'INCOME' then balance >= 0 when 'EXPENSE' then balance <= 0 else true end)
);
create unique index reward_money_account_owner on reward_money_account (community_id, owner_type, owner_id, pocket)
  where owner_id is not null;
create unique index reward_money_account_house on reward_money_account (community_id, pocket) where owner_id is null;

-- One row moves money from one account to another, so the book always sums to zero. Append-only.
create table reward_money_transfer (
  id           bigint generated always as identity primary key,
  community_id uuid          not null references community_community (id),
  move         text          not null
    check (move in ('ACCRUE','RIPEN','CANCEL','CLAW_BACK','PAY_OUT','PAY_IN','CAPTURE','REFUND')),
  owner_type   text          not null check (owner_type in ('MEMBER','PARTNER')), -- whom it is about
  owner_id     uuid          not null,
  from_account bigint        not null references reward_money_account (id),
  to_account   bigint        not null references reward_money_account (id),
  amount       numeric(19,4) not null check (amount > 0), -- in the community's currency
  reason       text          not null check (length(reason) between 1 and 200),
  made_by      text          not null,
  at           timestamptz   not null, -- business time
  key          text          not null, -- what makes a repetition harmless
  check (from_account <> to_account),
  constraint reward_money_transfer_once unique (community_id, move, key)
);
create index reward_money_transfer_owner on reward_money_transfer (community_id, owner_type, owner_id, id);

do $$
begin
  if '${appRole}' <> current_user and exists (select 1 from pg_roles where rolname = '${appRole}') then
    execute format('revoke update, delete, truncate on reward_money_transfer from %I', '${appRole}');
  end if;
end $$;
create trigger reward_money_transfer_append_only before update or delete or truncate on reward_money_transfer
  for each statement execute function reward_refuse_change();
