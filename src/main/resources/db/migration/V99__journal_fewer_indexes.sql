-- Only indexes that earn what they cost whoever writes. What is narrow by nature (a subject, a group) is fetched as a whole and
-- sorted then, so its index holds each value once with all its entries, and needs no order of its own. A process instance is
-- found through its subject, the newest entries by time: neither needs an index.
create index journal_entry_about on journal_entry (subject_id);
drop index journal_entry_subject;
drop index journal_entry_community;
drop index journal_entry_instance;
drop index journal_entry_group;
create index journal_entry_group on journal_entry ((data->>'group')) where kind like 'group.%';

-- Which process a decision belonged to that did not name it, found afterwards. It stands beside what was written down, which
-- stays as it was.
alter table journal_entry add column process_key text;
create function journal_find_processes() returns bigint language plpgsql set search_path = qunflow as $$
declare
  found_now bigint;
begin
  alter table journal_entry disable trigger journal_entry_append_only;
  update journal_entry j set process_key = i.process_key from engine_instance i
    where j.kind = 'engine.DecisionTaken' and j.process_key is null and j.data->>'processKey' is null
      and i.process_instance_id = j.process_instance_id and i.community_id = j.community_id;
  get diagnostics found_now = row_count;
  alter table journal_entry enable trigger journal_entry_append_only;
  return found_now;
end $$;
select journal_find_processes();

drop index journal_entry_process;
create index journal_entry_process on journal_entry
  (community_id, (coalesce(process_key, data->>'processKey', data->>'process')), at, id)
  where coalesce(process_key, data->>'processKey', data->>'process') is not null;
