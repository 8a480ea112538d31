-- Who is away from when to when, and who stands in.
create table team_absence (
  id         uuid primary key,
  who        text        not null,
  substitute text        not null check (substitute <> who),
  first_day  date        not null,
  last_day   date        not null check (last_day >= first_day),
  note       text        not null check (length(note) <= 200),
  said_by    text        not null,
  said_at    timestamptz not null default now()
);
create index team_absence_who on team_absence (who, last_day);
create index team_absence_day on team_absence (last_day, first_day);

-- Absences at whose beginning the tasks of a community were given to the substitute.
create table team_absence_begun (
  absence_id   uuid not null references team_absence on delete cascade,
  community_id uuid not null,
  primary key (absence_id, community_id)
);

-- On whose behalf somebody holds a task; it holds as long as that person holds it.
create table team_stand_in (
  task_id      text        primary key,
  community_id uuid        not null,
  for_whom     text        not null,
  by_whom      text        not null,
  at           timestamptz not null -- business time
);
