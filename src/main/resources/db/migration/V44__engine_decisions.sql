-- How often each row of a decision table decided, and at which step: appended by transactions, folded by a sweeper.
create table engine_decision (
  community_id uuid        not null,
  table_key    text        not null,
  version      int         not null,
  row_id       text        not null,
  process_key  text        not null,
  element_id   text        not null,
  taken        bigint      not null,
  last_at      timestamptz not null -- business time of the last one
);
create index engine_decision_key on engine_decision (community_id, table_key, version);

-- Counts anew from the journal, the one statement that reads all of it: for this migration, and for a day on which
-- somebody doubts the numbers. Rows of the application have to wait meanwhile.
create function engine_recount_decisions() returns void language sql as $$
  lock table engine_decision in exclusive mode;
  delete from engine_decision;
  insert into engine_decision (community_id, table_key, version, row_id, process_key, element_id, taken, last_at)
  select j.community_id, j.data->>'table', (j.data->>'version')::int, j.data->>'row', coalesce(i.process_key, ''),
    coalesce(j.element_id, ''), count(*), max(j.at)
  from journal_entry j left join engine_instance i on i.process_instance_id = j.process_instance_id
  where j.kind = 'engine.DecisionTaken' and j.community_id is not null and j.data ?& array['table', 'version', 'row']
  group by 1, 2, 3, 4, 5, 6;
$$;
select engine_recount_decisions();
