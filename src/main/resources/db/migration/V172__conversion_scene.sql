-- 000-07 no absolute need, only needs in a scene; 002-15 festivals and hot topics that offers are made for.
create table conversion_scene (
  id           uuid        primary key,
  community_id uuid        not null references community_community (id),
  key          text        not null check (key ~ '^[a-z0-9][a-z0-9-]{2,39}$'), -- how offers name it
  title        text        not null check (length(title) between 1 and 60),
  festival     text,       -- null: a hot topic, entered by hand
  starts_on    date        not null,
  ends_on      date        not null check (ends_on >= starts_on),
  story        text        not null default '' check (length(story) <= 300),
  ended_on     date,       -- a lead ended it before its time
  planned_by   text        not null,
  planned_at   timestamptz not null,
  unique (community_id, key)
);
create index conversion_scene_days on conversion_scene (community_id, ends_on);
