-- 003-20: the way out of a seat. NOTICED → KEPT (recovered) | CONFIRMING → SPARED | REMOVING → REMOVED; WITHDRAWN: the
-- member was out before.
create table season_elimination (
  id               uuid          primary key,
  community_id     uuid          not null,
  season_id        uuid          not null references season_season (id),
  cycle            int           not null,
  member_id        uuid          not null references member_member (id),
  score            numeric(12,2) not null,
  needed           numeric(12,2) not null,
  state            text          not null
    check (state in ('NOTICED','CONFIRMING','REMOVING','KEPT','SPARED','REMOVED','WITHDRAWN')),
  opened_at        timestamptz   not null,
  grace_until      timestamptz   not null,
  started          boolean       not null default false, -- its process runs
  because          text,                                 -- of KEPT: what kept him; of SPARED: the reason given
  decided_by       text,
  removal_message  uuid,                                 -- row of the outbox
  removal_asked_at timestamptz,
  by_hand          boolean       not null default false, -- the channel did not confirm: an operator removes
  proof            text,
  closed_at        timestamptz,
  check ((closed_at is null) = (state in ('NOTICED','CONFIRMING','REMOVING'))),
  check (state <> 'SPARED' or because is not null)
);
create unique index season_elimination_open on season_elimination (member_id) where closed_at is null;
create index season_elimination_due on season_elimination (community_id, state) where closed_at is null;
create index season_elimination_member on season_elimination (member_id, opened_at desc);
