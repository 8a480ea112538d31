-- 004-16: who is suspended for a time keeps the seat, is not judged, and is not invited.
alter table season_standing drop constraint season_standing_protection_check;
alter table season_standing add constraint season_standing_protection_check
  check (protection in ('NONE','FIRST_CYCLE','BY_LEAD','ON_LEAVE','SUSPENDED'));

-- 004-18: whose seat went with a penalty that was overturned has a claim on the next one that is free, before every candidate.
create table season_claim (
  id           bigint generated always as identity primary key,
  community_id uuid        not null references community_community (id),
  member_id    uuid        not null references member_member (id),
  made_at      timestamptz not null,
  met_at       timestamptz,
  outcome      text        check (outcome = 'SEATED'),
  check ((met_at is null) = (outcome is null))
);
create unique index season_claim_open on season_claim (member_id) where met_at is null;
create index season_claim_waiting on season_claim (community_id, id) where met_at is null;

-- 004-16: awards for many that a suspended member did not get; a round that asks again is not answered again.
create table reward_withheld (
  community_id uuid        not null references community_community (id),
  key          text        not null,
  member_id    uuid        not null references member_member (id),
  at           timestamptz not null,
  primary key (community_id, key)
);
