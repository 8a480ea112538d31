-- Reports read the instances of a process that began in a period.
create index engine_instance_started on engine_instance (community_id, process_key, started_at);
