-- Jobs that are not tried again by themselves, which are few among many.
create index act_idx_job_given_up on camunda.act_ru_job (process_instance_id_) where retries_ = 0;

-- What went wrong, without what tells one case from another: ids, numbers and whatever stands in quotes.
create function engine_cause(error text) returns text language sql immutable as $$
  select left(regexp_replace(regexp_replace(regexp_replace(coalesce(error, ''),
    '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', '…', 'gi'), '''[^'']*''|"[^"]*"', '…', 'g'),
    '\d+', '…', 'g'), 300)
$$;
