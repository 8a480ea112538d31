-- A failed item of a bulk command is kept once: a further failure counts as one more attempt.
delete from engine_bulk_failure older using engine_bulk_failure newer
where older.resolved_at is null and newer.resolved_at is null and older.id < newer.id
  and older.community_id = newer.community_id and older.operation = newer.operation
  and older.target = newer.target and older.business_key = newer.business_key;
create unique index engine_bulk_failure_item on engine_bulk_failure (community_id, operation, target, business_key)
  where resolved_at is null;

-- Communities that stand still: nothing in them is tried again by itself.
create table engine_standstill (
  community_id uuid primary key
);
insert into engine_standstill (community_id) select id from community_community where phase = 'FROZEN';

-- When the journey was told of the seat; null: it stood where it could not hear it, and is told again.
alter table season_seat add column told_at timestamptz;
update season_seat set told_at = taken_at;
create index season_seat_untold on season_seat (community_id) where vacated_at is null and told_at is null;

-- Facts may be handed in long after they occurred: which batches came lately, and how far back they reach.
alter table member_fact_batch add column earliest timestamptz;
create index member_fact_batch_recorded on member_fact_batch (community_id, recorded_at);

-- Of several people with one address who arrived at the same moment, the first registered is no duplicate.
create or replace view member_v_arrival as
  select m.id as member_id, m.community_id, m.arrived_at, m.stage = 'LEAD' and m.enrolment = 0 as waits_for_start,
    (select f.amount from member_fact f where f.member_id = m.id and f.kind = 'ORDERED'
       order by f.occurred_at, f.id limit 1) as first_order,
    coalesce(m.note, '') <> '' as intent_stated,
    m.address is not null and exists (
      select 1 from member_member o where o.community_id = m.community_id and o.channel = m.channel
        and o.address = m.address and (o.arrived_at, o.id) < (m.arrived_at, m.id)) as duplicate
  from member_member m;

-- The moments at which members did something.
create view member_v_fact as
  select community_id, member_id, occurred_at from member_fact;

-- What the table was asked with, so that the journal can tell it when the move is made.
alter table layering_assignment add column band int not null default 0;

-- Who opted out or was suspended and is still in the community, because it stood still.
create index member_member_owed on member_member (community_id)
  where (opted_out or suspended) and stage in ('LEAD', 'WAITING', 'LAYERED', 'CORE');
