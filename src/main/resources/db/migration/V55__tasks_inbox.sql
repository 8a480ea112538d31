-- What other rooms show to the inbox.
create view member_v_name as
  select community_id, id as member_id, display_name from member_member;

-- Who sits where. A group that nobody named is called by its kind and number, in either language.
create view group_v_seat as
  select m.community_id, m.member_id, m.group_id, m.joined_at, m.id as membership,
    case when g.name = own.kind || ' ' || g.number then coalesce(words.zh, own.kind) || ' ' || g.number else g.name end as group_zh,
    case when g.name = own.kind || ' ' || g.number then coalesce(words.en, own.kind) || ' ' || g.number else g.name end as group_en
  from group_membership m join group_group g on g.id = m.group_id
    cross join lateral (select coalesce(g.tier, g.type)) as own (kind)
    left join (values ('WAITING', '备选群', 'Waiting group'), ('ORDINARY', '普通群', 'Ordinary group'),
      ('REGULAR', '常客群', 'Regular group'), ('QUALITY', '优质群', 'Quality group'), ('CORE', '核心群', 'Core group'),
      ('CORE_FAN', '核心粉丝群', 'Core fan group'), ('EVENT', '活动群', 'Event group'), ('VIP', 'VIP 群', 'VIP group')
    ) as words (kind, zh, en) on words.kind = own.kind
  where m.left_at is null;

-- Pieces of one and two characters, so that a search finds parts of words in any script by an index.
create function tasks_grams(words text, shortest int) returns text[]
  language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct gram), '{}') from (
    select substr(said, place, size) as gram from (select lower(words) as said) as t,
      generate_series(1, length(words)) as place, generate_series(shortest, 2) as size
    where place + size - 1 <= length(said)) as pieces where gram !~ '\s'
$$;

-- The list reads nothing but this row: for whom, in which group, how urgent, and what the search looks at.
alter table tasks_task
  add column member_name  text,
  add column group_id     uuid,
  add column group_zh     text,
  add column group_en     text,
  add column waits_since  timestamptz, -- the operator did his part and waits for the member
  add column first_due_at timestamptz; -- set when the due date was put off: what it was at first

update tasks_task t set member_name = m.display_name from member_v_name m
  where m.member_id = t.member_id and m.community_id = t.community_id;
update tasks_task t set group_id = s.group_id, group_zh = s.group_zh, group_en = s.group_en from (
  select distinct on (member_id) * from group_v_seat order by member_id, joined_at desc, membership desc) s
  where s.member_id = t.member_id and t.closed_at is null;

alter table tasks_task
  add column urgent_at timestamptz generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
  add column said text generated always as (
    lower(coalesce(member_name, '') || ' ' || coalesce(group_zh || ' ' || group_en, '') || ' ' || name_zh || ' ' || name_en)
    ) stored,
  add column grams text[] generated always as (tasks_grams(
    coalesce(member_name, '') || ' ' || coalesce(group_zh || ' ' || group_en, '') || ' ' || name_zh || ' ' || name_en, 1)
    ) stored;

drop index tasks_task_open, tasks_task_assignee, tasks_task_process;
create index tasks_task_open on tasks_task (community_id, urgent_at, id)
  include (role, process_key, group_id, assignee) where closed_at is null;
create index tasks_task_assignee on tasks_task (community_id, assignee, urgent_at, id) where closed_at is null;
create index tasks_task_process on tasks_task (community_id, process_key, urgent_at, id)
  include (role) where closed_at is null;
create index tasks_task_group on tasks_task (community_id, group_id, urgent_at, id) include (role) where closed_at is null;
create index tasks_task_waits on tasks_task (community_id, urgent_at, id)
  where closed_at is null and waits_since is not null;
create index tasks_task_grams on tasks_task using gin (grams) with (gin_pending_list_limit = 256) where closed_at is null;

-- How many open tasks there are, by what the inbox filters by: appended in the transaction that changes tasks, so that
-- the sum is always right, and folded by a sweep. The facet DUE counts by quarters of an hour since 1970. All nodes are
-- told that something changed, so that open lists can look again.
create table tasks_tally (
  community_id uuid   not null,
  role         text   not null,
  facet        text   not null check (facet in ('PROCESS', 'GROUP', 'HELD', 'WAITS', 'DUE')),
  value        text   not null,
  open         bigint not null
);
create index tasks_tally_community on tasks_tally (community_id);

create function tasks_tally() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into tasks_tally (community_id, role, facet, value, open)
    select t.community_id, t.role, f.facet, f.value, count(*) from new_rows t cross join lateral (values
        ('PROCESS', t.process_key), ('GROUP', t.group_id::text), ('HELD', t.assignee),
        ('WAITS', case when t.waits_since is not null then 'MEMBER' end),
        ('DUE', case when t.due_at is null then 'NEVER' else floor(extract(epoch from t.due_at) / 900)::bigint::text end)
      ) as f (facet, value)
    where t.closed_at is null and f.value is not null group by 1, 2, 3, 4;
    perform pg_notify('qunflow_tasks', community_id::text) from (select distinct community_id from new_rows) as t;
  elsif tg_op = 'DELETE' then
    insert into tasks_tally (community_id, role, facet, value, open)
    select t.community_id, t.role, f.facet, f.value, -count(*) from old_rows t cross join lateral (values
        ('PROCESS', t.process_key), ('GROUP', t.group_id::text), ('HELD', t.assignee),
        ('WAITS', case when t.waits_since is not null then 'MEMBER' end),
        ('DUE', case when t.due_at is null then 'NEVER' else floor(extract(epoch from t.due_at) / 900)::bigint::text end)
      ) as f (facet, value)
    where t.closed_at is null and f.value is not null group by 1, 2, 3, 4;
  else
    insert into tasks_tally (community_id, role, facet, value, open)
    select t.community_id, t.role, f.facet, f.value, sum(t.n) from (
        select community_id, role, process_key, group_id, assignee, waits_since, due_at, 1 as n
          from new_rows where closed_at is null
        union all
        select community_id, role, process_key, group_id, assignee, waits_since, due_at, -1
          from old_rows where closed_at is null) as t
      cross join lateral (values
        ('PROCESS', t.process_key), ('GROUP', t.group_id::text), ('HELD', t.assignee),
        ('WAITS', case when t.waits_since is not null then 'MEMBER' end),
        ('DUE', case when t.due_at is null then 'NEVER' else floor(extract(epoch from t.due_at) / 900)::bigint::text end)
      ) as f (facet, value)
    where f.value is not null group by 1, 2, 3, 4 having sum(t.n) <> 0;
    perform pg_notify('qunflow_tasks', community_id::text) from (select distinct community_id from new_rows) as t;
  end if;
  return null;
end $$;

insert into tasks_tally (community_id, role, facet, value, open)
select t.community_id, t.role, f.facet, f.value, count(*) from tasks_task t cross join lateral (values
    ('PROCESS', t.process_key), ('GROUP', t.group_id::text), ('HELD', t.assignee),
    ('DUE', case when t.due_at is null then 'NEVER' else floor(extract(epoch from t.due_at) / 900)::bigint::text end)
  ) as f (facet, value)
where t.closed_at is null and f.value is not null group by 1, 2, 3, 4;

create trigger tasks_task_opened after insert on tasks_task
  referencing new table as new_rows for each statement execute function tasks_tally();
create trigger tasks_task_changed after update on tasks_task
  referencing old table as old_rows new table as new_rows for each statement execute function tasks_tally();
create trigger tasks_task_gone after delete on tasks_task
  referencing old table as old_rows for each statement execute function tasks_tally();

-- Filters that somebody keeps by name; the query is that of the address.
create table tasks_filter (
  community_id uuid not null,
  by           text not null,
  name         text not null check (length(name) between 1 and 40),
  query        text not null check (length(query) <= 500),
  primary key (community_id, by, name)
);
