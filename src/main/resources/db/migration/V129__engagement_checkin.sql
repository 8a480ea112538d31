-- 003-15 check-ins (任务打卡): what is to be done on every day between two days, by whom, and what it brings.
create table engagement_check_task (
  id            uuid          primary key,
  community_id  uuid          not null references community_community (id),
  name          text          not null check (length(name) between 1 and 60),
  what          text          not null check (length(what) between 1 and 500),
  audience      text          not null check (audience in ('EVERYBODY','CORE','TIER','GROUP')),
  tier          text,
  group_id      uuid          references group_group (id),
  first_day     date          not null,
  last_day      date          not null,
  proof         boolean       not null,
  points        numeric(19,4) not null check (points >= 0),
  make_up_cards int           not null check (make_up_cards between 0 and 31),
  freeze_cards  int           not null check (freeze_cards between 0 and 31),
  made_by       text          not null,
  made_at       timestamptz   not null,
  closed_day    date          not null, -- up to here the ends of the days are done
  check (first_day <= last_day),
  check ((audience = 'TIER') = (tier is not null)),
  check ((audience = 'GROUP') = (group_id is not null))
);
create index engagement_check_task_list on engagement_check_task (community_id, last_day desc, id);
create unique index engagement_check_task_name on engagement_check_task (community_id, name, first_day);

-- Further points for so many days in a row.
create table engagement_check_milestone (
  task_id uuid          not null references engagement_check_task (id),
  days    int           not null check (days > 1),
  points  numeric(19,4) not null check (points > 0),
  primary key (task_id, days)
);

-- COUNTED without proof; PENDING → ACCEPTED | REFUSED → PENDING (once more) | LAPSED (none came) | WITHDRAWN (left)
create table engagement_check_in (
  id           uuid          primary key,
  community_id uuid          not null references community_community (id),
  task_id      uuid          not null references engagement_check_task (id),
  member_id    uuid          not null references member_member (id),
  day          date          not null, -- in the community's zone
  at           timestamptz   not null, -- business time
  made_up      boolean       not null, -- by a card, later
  source       text          not null,
  state        text          not null check (state in ('COUNTED','PENDING','ACCEPTED','REFUSED','LAPSED','WITHDRAWN')),
  award        bigint        references reward_transfer (id),
  hold         bigint        references reward_hold (transfer_id), -- of the points until the proof is judged
  reason       text,
  judged_by    text,
  -- a second one on a day is no row
  constraint engagement_check_in_once unique (task_id, member_id, day)
);
create index engagement_check_in_day on engagement_check_in (task_id, day);
create index engagement_check_in_member on engagement_check_in (member_id, id desc);
create index engagement_check_in_waiting on engagement_check_in (task_id, id) where state in ('PENDING','REFUSED');

-- The pictures of a check-in, newest last; each is what its first bytes say.
create table engagement_check_proof (
  id           uuid        primary key,
  community_id uuid        not null,
  check_in_id  uuid        not null references engagement_check_in (id),
  at           timestamptz not null,
  by           text        not null,
  type         text        not null check (type like 'image/%'),
  sha256       text        not null,
  bytes        bytea       not null check (length(bytes) between 1 and 10485760)
);
create index engagement_check_proof_of on engagement_check_proof (check_in_id, id);

-- A missed day that a freeze card bridged at its end.
create table engagement_check_freeze (
  task_id   uuid not null references engagement_check_task (id),
  member_id uuid not null references member_member (id),
  day       date not null,
  primary key (task_id, member_id, day)
);

-- Streaks, folded from the two tables above whenever one of them changes: the last unbroken run, and all days.
create table engagement_check_streak (
  task_id      uuid not null references engagement_check_task (id),
  member_id    uuid not null references member_member (id),
  community_id uuid not null,
  since        date not null, -- first day of the run
  until        date not null, -- its last day, frozen ones included
  run          int  not null check (run >= 0),  -- check-ins of the run
  longest      int  not null check (longest >= run),
  total        int  not null check (total >= longest),
  pending      int  not null check (pending between 0 and run), -- of the run, not judged yet
  primary key (task_id, member_id)
);
create index engagement_check_streak_board on engagement_check_streak (task_id, total desc, run desc, member_id);

-- A milestone that was reached, once in a run.
create table engagement_check_reached (
  task_id   uuid not null references engagement_check_task (id),
  member_id uuid not null references member_member (id),
  days      int  not null,
  day       date not null, -- last day of the run when it was reached
  primary key (task_id, member_id, days, day)
);
