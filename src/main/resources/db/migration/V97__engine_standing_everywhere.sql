-- How many stand at each step of each version of a process, in every community: a new version is for all of them.
create function engine_standing_everywhere(process text)
returns table (community_id uuid, version int, step text, members bigint)
language sql stable as $$
  select i.community_id, d.version_, e.act_id_, count(distinct e.proc_inst_id_)
  from engine_instance i
  join camunda.act_ru_execution e on e.proc_inst_id_ = i.process_instance_id and e.is_active_ and e.act_id_ is not null
  join camunda.act_re_procdef d on d.id_ = e.proc_def_id_
  where i.process_key = process and i.ended_at is null
  group by 1, 2, 3
$$;
