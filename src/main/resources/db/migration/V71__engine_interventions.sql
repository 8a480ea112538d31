-- What somebody ordered to be done by hand with those who stand at a step; a sweeper does it item by item, exactly once.
create table engine_intervention (
  id           bigint generated always as identity primary key,
  community_id uuid        not null,
  process_key  text        not null,
  element_id   text        not null, -- where they stood when it was ordered
  act          text        not null check (act in ('MOVE', 'SKIP', 'RETRY', 'CANCEL')),
  target       text,                 -- MOVE: an element; SKIP: the flow that is taken
  reason       text        not null,
  actor        text        not null,
  items        int         not null,
  ordered_at   timestamptz not null, -- business time
  ended_at     timestamptz           -- real time; null: not all items are settled
);
create index engine_intervention_community on engine_intervention (community_id, id);
create index engine_intervention_open on engine_intervention (id) where ended_at is null;

create table engine_intervention_item (
  intervention_id     bigint not null references engine_intervention (id),
  process_instance_id text   not null,
  business_key        text   not null,
  state               text   not null default 'PENDING' check (state in ('PENDING', 'DONE', 'REFUSED', 'WITHDRAWN')),
  refusal             text,  -- REFUSED: one word why
  detail              text,  -- and in the engine's or a room's own words, if it has any
  primary key (intervention_id, process_instance_id)
);
create index engine_intervention_item_state on engine_intervention_item (intervention_id, state, process_instance_id);
