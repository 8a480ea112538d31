-- A chunk loads the subscriptions of its instances at once; the engine's own indexes know them by execution only.
create index act_idx_event_subscr_procinst on camunda.act_ru_event_subscr (proc_inst_id_);
