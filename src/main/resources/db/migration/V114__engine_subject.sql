-- What an instance is about when its business key is not a member: a group, an activity, a season. The inbox shows it.
create table engine_subject (
  business_key text        primary key,
  community_id uuid        not null,
  name_zh      text        not null check (name_zh <> ''),
  name_en      text        not null check (name_en <> ''),
  group_id     uuid,
  member_id    uuid
);
create view engine_v_subject as select business_key, community_id, name_zh, name_en, group_id, member_id from engine_subject;

-- How a group is called in either language; one that nobody named by its kind and number.
create view group_v_name as
  select g.community_id, g.id as group_id,
    case when g.name = own.kind || ' ' || g.number then coalesce(words.zh, own.kind) || ' ' || g.number else g.name end as group_zh,
    case when g.name = own.kind || ' ' || g.number then coalesce(words.en, own.kind) || ' ' || g.number else g.name end as group_en
  from group_group g
    cross join lateral (select coalesce(g.tier, g.type)) as own (kind)
    left join (values ('WAITING', '备选群', 'Waiting group'), ('ORDINARY', '普通群', 'Ordinary group'),
      ('REGULAR', '常客群', 'Regular group'), ('QUALITY', '优质群', 'Quality group'), ('CORE', '核心群', 'Core group'),
      ('CORE_FAN', '核心粉丝群', 'Core fan group'), ('EVENT', '活动群', 'Event group'), ('VIP', 'VIP 群', 'VIP group')
    ) as words (kind, zh, en) on words.kind = own.kind;
create or replace view group_v_seat as
  select m.community_id, m.member_id, m.group_id, m.joined_at, m.id as membership, n.group_zh, n.group_en
  from group_membership m join group_v_name n on n.group_id = m.group_id where m.left_at is null;

-- The task's row says it, and the search finds it.
alter table tasks_task drop column said, drop column grams;
alter table tasks_task
  add column business_key text,
  add column subject_zh   text,
  add column subject_en   text;
alter table tasks_task
  add column said text generated always as (
    lower(coalesce(member_name, '') || ' ' || coalesce(subject_zh || ' ' || subject_en, '') || ' '
      || coalesce(group_zh || ' ' || group_en, '') || ' ' || name_zh || ' ' || name_en)) stored,
  add column grams text[] generated always as (tasks_grams(
    coalesce(member_name, '') || ' ' || coalesce(subject_zh || ' ' || subject_en, '') || ' '
      || coalesce(group_zh || ' ' || group_en, '') || ' ' || name_zh || ' ' || name_en, 1)) stored;
create index tasks_task_grams on tasks_task using gin (grams) with (gin_pending_list_limit = 256) where closed_at is null;
