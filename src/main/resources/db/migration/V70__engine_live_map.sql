-- Where tokens stand now: one row for each, written in the transaction that moves it. label: a word of a higher room by
-- which members are told apart. leaving: the step is done, and what follows it is under way or failed.
create table engine_standing (
  process_instance_id text        not null,
  id                  text        not null, -- the engine's activity instance
  community_id        uuid        not null,
  process_key         text collate "C" not null,
  version             int         not null,
  element_id          text collate "C" not null,
  label               text collate "C" not null default '',
  business_key        text        not null,
  since               timestamptz not null,
  due_at              timestamptz,
  leaving             boolean     not null default false,
  primary key (process_instance_id, id)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05); -- counted from the index alone
create index engine_standing_step on engine_standing
  (community_id, process_key, element_id, since, process_instance_id) include (version, label, due_at, leaving);

-- What came by is counted per community, day and label too. What was counted before says of nobody where it belongs: it
-- stays if there is only one community, with no day.
alter table engine_passage
  add column community_id uuid,
  add column day          date,
  add column label        text not null default '';
update engine_passage set community_id = (select min(id::text)::uuid from community_community)
  where (select count(*) from community_community) = 1;
delete from engine_passage where community_id is null;
alter table engine_passage alter column community_id set not null;
drop index engine_passage_key;
create index engine_passage_key on engine_passage (community_id, process_key, version, day);

create view member_v_label as
  select community_id, id::text as business_key, coalesce(tier, '') || '/' || source as label from member_member;

-- Makes the picture of who stands where anew from what the engine holds: for this migration, and for a day on which
-- somebody doubts it. Nobody may move meanwhile.
create function engine_rebuild_standing() returns void language sql as $$
  lock table engine_standing in exclusive mode;
  delete from engine_standing;
  insert into engine_standing (process_instance_id, id, community_id, process_key, version, element_id, label,
      business_key, since, due_at)
    select i.process_instance_id, h.id_, i.community_id, d.key_, d.version_, h.act_id_, coalesce(l.label, ''),
      i.business_key, h.start_time_, t.due_date_
    from engine_instance i
    join camunda.act_hi_actinst h on h.proc_inst_id_ = i.process_instance_id and h.end_time_ is null
    join camunda.act_re_procdef d on d.id_ = h.proc_def_id_
    left join camunda.act_ru_task t on t.id_ = h.task_id_
    left join member_v_label l on l.community_id = i.community_id and l.business_key = i.business_key
    where i.ended_at is null and h.act_type_ not in ('subProcess', 'transaction', 'adHocSubProcess', 'multiInstanceBody');
  insert into engine_standing (process_instance_id, id, community_id, process_key, version, element_id, label,
      business_key, since, leaving)
    select i.process_instance_id, j.id_, i.community_id, d.key_, d.version_, e.act_id_, coalesce(l.label, ''),
      i.business_key, coalesce(j.create_time_, now()), true
    from camunda.act_ru_job j
    join engine_instance i on i.process_instance_id = j.process_instance_id_ and i.ended_at is null
    join camunda.act_ru_execution e on e.id_ = j.execution_id_
    join camunda.act_re_procdef d on d.id_ = e.proc_def_id_
    left join member_v_label l on l.community_id = i.community_id and l.business_key = i.business_key
    where j.handler_type_ = 'async-continuation';
$$;
select engine_rebuild_standing();
