-- 003-14, 003-20: seasons that a lead opens: seats fixed in number or as a share of the members, and cycles that end with a
-- standing. A season without cycles holds the seats between two of them, and before the first.
alter table season_season
  add column share          numeric(5,4) check (share > 0 and share <= 1), -- null: the number is fixed
  add column cycle_days     int check (cycle_days between 1 and 365),
  add column cycles         int check (cycles between 1 and 100),
  add column cycle          int not null default 0,  -- the one that runs; 0: it has not begun
  add column begins_at      timestamptz,
  add column cycle_began_at timestamptz,
  add column cycle_ends_at  timestamptz,
  add column opened_by      text,
  add column closed_because text,
  add check ((cycle_days is null) = (cycles is null)),
  add check (phase <> 'CLOSED' or held = 0);
drop index season_season_open;
create unique index season_season_open on season_season (community_id, phase) where phase <> 'CLOSED';
create index season_season_due on season_season (community_id, cycle_ends_at) where phase = 'RUNNING';
create index season_season_closed on season_season (community_id, closed_at desc, id desc) where phase = 'CLOSED';

-- Every seat that is free again says why.
update season_seat set reason = 'UNKNOWN' where vacated_at is not null and reason is null;
alter table season_seat add constraint season_seat_reason check ((vacated_at is null) = (reason is null));
create index season_seat_of on season_seat (season_id) where vacated_at is null;
create index season_seat_history on season_seat (member_id, taken_at desc);

-- An invitation is open for so long (003-20: 48 hours); null while it waits for approval.
alter table season_invitation add column expires_at timestamptz;
update season_invitation set expires_at = sent_at + interval '48 hours' where sent_at is not null;
create index season_invitation_due on season_invitation (community_id, expires_at) where state = 'APPROVED';
create index season_invitation_latest on season_invitation (member_id, proposed_at desc);

-- What members did, kind by kind, for rooms that give points for it.
create or replace view member_v_deed as
  select community_id, member_id, kind, occurred_at, quantity from member_fact;

-- Which group of which kind a member sits in.
create view group_v_place as
  select community_id, member_id, group_id, group_type from group_membership where left_at is null;
