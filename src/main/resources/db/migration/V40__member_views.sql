-- What the member room shows to others.
create view member_v_arrival as
  select m.id as member_id, m.community_id, m.arrived_at, m.stage = 'LEAD' and m.enrolment = 0 as waits_for_start,
    (select f.amount from member_fact f where f.member_id = m.id and f.kind = 'ORDERED'
       order by f.occurred_at, f.id limit 1) as first_order,
    coalesce(m.note, '') <> '' as intent_stated,
    m.address is not null and exists (
      select 1 from member_member o where o.community_id = m.community_id and o.channel = m.channel
        and o.address = m.address and o.id <> m.id and o.arrived_at <= m.arrived_at) as duplicate
  from member_member m;
create index member_member_address on member_member (community_id, channel, address) where address is not null;

create view member_v_living as
  select id as member_id, community_id, stage, tier, quadrant, tier_since, customer from member_member
  where stage in ('LAYERED', 'CORE');

create view member_v_day as
  select community_id, member_id, day, facts, orders, paid from member_day;

create view member_v_order as
  select community_id, member_id, source, external_id, occurred_at, id, amount, currency, batch_id
  from member_fact where kind = 'ORDERED';
