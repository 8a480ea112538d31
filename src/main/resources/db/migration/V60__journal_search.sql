-- What auditors search the journal by. Every index ends with (at, id): the order in which its pages are read, so that a
-- page costs the same at its beginning and after millions of entries. What machines write is most of it and is found by
-- time and kind; only people are found by name.
create index journal_entry_at on journal_entry (community_id, at, id);
create index journal_entry_kind on journal_entry (community_id, kind, at, id);
create index journal_entry_actor on journal_entry (community_id, actor, at, id) where actor <> 'system';
create index journal_entry_process on journal_entry (community_id, (data->>'processKey'), at, id)
  where data->>'processKey' is not null;
create index journal_entry_instance on journal_entry
  ((coalesce(process_instance_id, data->>'processInstanceId')), at, id)
  where coalesce(process_instance_id, data->>'processInstanceId') is not null;
create index journal_entry_group on journal_entry ((data->>'group'), at, id) where data->>'group' is not null;
create index journal_entry_ruling on journal_entry (community_id, (data->>'table'), (data->>'version'), at, id)
  where kind = 'engine.DecisionTaken';
