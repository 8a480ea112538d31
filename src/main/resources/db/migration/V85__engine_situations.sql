-- Everybody who is under way in a version of a process: the steps where they stand, and a number for all that the engine
-- keeps of them. Who has the same number is in the same situation: what the engine does with one it does with all.
create function engine_situations(community uuid, process text, wanted int)
returns table (process_instance_id text, business_key text, steps text[], situation text)
language sql stable as $$
  with here as materialized (
    select i.process_instance_id as id, i.business_key
    from engine_instance i
    join camunda.act_ru_execution e on e.id_ = i.process_instance_id
    join camunda.act_re_procdef d on d.id_ = e.proc_def_id_ and d.version_ = wanted
    where i.community_id = community and i.process_key = process and i.ended_at is null),
  part as (
    select e.proc_inst_id_ as id, case when e.is_active_ then e.act_id_ end as step, concat_ws('|', 'token', e.act_id_,
        p.act_id_, e.is_active_, e.is_concurrent_, e.is_scope_, e.is_event_scope_, e.act_inst_id_ is null) as what
    from here join camunda.act_ru_execution e on e.proc_inst_id_ = here.id
    left join camunda.act_ru_execution p on p.id_ = e.parent_id_
    union all
    select s.proc_inst_id_, null, concat_ws('|', 'event', s.event_type_, s.event_name_, s.activity_id_)
    from here join camunda.act_ru_event_subscr s on s.proc_inst_id_ = here.id
    union all
    select t.proc_inst_id_, null, concat_ws('|', 'task', t.task_def_key_)
    from here join camunda.act_ru_task t on t.proc_inst_id_ = here.id
    union all
    select j.process_instance_id_, null, concat_ws('|', 'job', j.handler_type_, j.handler_cfg_)
    from here join camunda.act_ru_job j on j.process_instance_id_ = here.id
    union all
    select v.proc_inst_id_, null, concat_ws('|', 'variable', v.name_, e.act_id_, v.task_id_ is null)
    from here join camunda.act_ru_variable v on v.proc_inst_id_ = here.id
    join camunda.act_ru_execution e on e.id_ = v.execution_id_
    union all
    select n.proc_inst_id_, null, concat_ws('|', 'incident', n.incident_type_, n.activity_id_)
    from here join camunda.act_ru_incident n on n.proc_inst_id_ = here.id)
  select here.id, here.business_key, array_agg(distinct part.step order by part.step) filter (where part.step is not null),
    sum(hashtextextended(part.what, 0))::text
  from here join part on part.id = here.id
  group by here.id, here.business_key
$$;

-- How many stand at each step of a version.
create function engine_standing_at(community uuid, process text, wanted int)
returns table (step text, members bigint)
language sql stable as $$
  select e.act_id_, count(distinct e.proc_inst_id_)
  from engine_instance i
  join camunda.act_ru_execution e on e.proc_inst_id_ = i.process_instance_id and e.is_active_ and e.act_id_ is not null
  join camunda.act_re_procdef d on d.id_ = e.proc_def_id_ and d.version_ = wanted
  where i.community_id = community and i.process_key = process and i.ended_at is null
  group by e.act_id_
$$;

-- Versions in which somebody is under way although a newer one is deployed.
create view engine_v_behind as
  select i.community_id, i.process_key, d.version_ as version, n.newest, count(*) as members
  from engine_instance i
  join camunda.act_ru_execution e on e.id_ = i.process_instance_id
  join camunda.act_re_procdef d on d.id_ = e.proc_def_id_
  join (select key_, max(version_) as newest from camunda.act_re_procdef group by key_) n on n.key_ = i.process_key
  where i.ended_at is null and d.version_ < n.newest
  group by 1, 2, 3, 4;
