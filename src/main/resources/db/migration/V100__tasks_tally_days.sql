-- Due dates are counted by days too (since 1970, UTC), so that nobody adds up the quarters of years: the quarters are
-- read only of the two days that a moment cuts.
create function tasks_tally_parts(process_key text, group_id uuid, assignee text, waits_since timestamptz, due_at timestamptz)
  returns table (facet text, value text) language sql immutable parallel safe as $$
  select * from (values
    ('PROCESS', process_key), ('GROUP', group_id::text), ('HELD', assignee),
    ('WAITS', case when waits_since is not null then 'MEMBER' end),
    ('DAY', case when due_at is null then 'NEVER' else floor(extract(epoch from due_at) / 86400)::bigint::text end),
    ('DUE', floor(extract(epoch from due_at) / 900)::bigint::text)
  ) as parts (facet, value) where value is not null
$$;

create or replace function tasks_tally() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into tasks_tally (community_id, role, facet, value, open)
    select t.community_id, t.role, p.facet, p.value, count(*)
    from new_rows t, tasks_tally_parts(t.process_key, t.group_id, t.assignee, t.waits_since, t.due_at) p
    where t.closed_at is null group by 1, 2, 3, 4;
    perform pg_notify('qunflow_tasks', community_id::text) from (select distinct community_id from new_rows) as t;
  elsif tg_op = 'DELETE' then
    insert into tasks_tally (community_id, role, facet, value, open)
    select t.community_id, t.role, p.facet, p.value, -count(*)
    from old_rows t, tasks_tally_parts(t.process_key, t.group_id, t.assignee, t.waits_since, t.due_at) p
    where t.closed_at is null group by 1, 2, 3, 4;
  else
    insert into tasks_tally (community_id, role, facet, value, open)
    select t.community_id, t.role, p.facet, p.value, sum(t.n) from (
        select community_id, role, process_key, group_id, assignee, waits_since, due_at, 1 as n
          from new_rows where closed_at is null
        union all
        select community_id, role, process_key, group_id, assignee, waits_since, due_at, -1
          from old_rows where closed_at is null) as t,
      tasks_tally_parts(t.process_key, t.group_id, t.assignee, t.waits_since, t.due_at) p
    group by 1, 2, 3, 4 having sum(t.n) <> 0;
    perform pg_notify('qunflow_tasks', community_id::text) from (select distinct community_id from new_rows) as t;
  end if;
  return null;
end $$;

drop index tasks_tally_community;
delete from tasks_tally;
alter table tasks_tally drop constraint tasks_tally_facet_check,
  add constraint tasks_tally_facet_check check (facet in ('PROCESS', 'GROUP', 'HELD', 'WAITS', 'DAY', 'DUE'));
insert into tasks_tally (community_id, role, facet, value, open)
select t.community_id, t.role, p.facet, p.value, count(*)
from tasks_task t, tasks_tally_parts(t.process_key, t.group_id, t.assignee, t.waits_since, t.due_at) p
where t.closed_at is null group by 1, 2, 3, 4;
create index tasks_tally_community on tasks_tally (community_id, facet, value) include (role, open);
