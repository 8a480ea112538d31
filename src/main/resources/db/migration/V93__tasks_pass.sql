-- To hand work over is done to many tasks like any other act: one table, one runner, the same ten seconds to undo.
alter table tasks_batch
  add column from_whom text, -- whose work goes over; empty: nobody held it
  add column note      text check (length(note) <= 500),
  drop constraint tasks_batch_act_check,
  add constraint tasks_batch_act_check check (act in ('CLAIM', 'ASSIGN', 'COMPLETE', 'POSTPONE', 'PASS'));

insert into tasks_batch (id, community_id, by, state, act, assignee, from_whom, note, chosen_at, runs_at, done_at)
select h.id, h.community_id, h.by, case when rest.is_there then 'RUNNING' else 'DONE' end, 'PASS', h.to_whom, h.from_whom,
  h.note, h.at, h.at, case when rest.is_there then null else h.at end
from tasks_handover h cross join lateral (select exists (
  select 1 from tasks_handover_item i where i.handover_id = h.id and i.result is null) as is_there) as rest;
insert into tasks_batch_item (batch_id, task_id, result) select handover_id, task_id, result from tasks_handover_item;
drop table tasks_handover_item, tasks_handover;

create index tasks_batch_passed on tasks_batch (community_id, chosen_at) where act = 'PASS';
-- Who handed a task over is shown beside it.
drop index tasks_batch_item_task;
create index tasks_batch_item_task on tasks_batch_item (task_id);
