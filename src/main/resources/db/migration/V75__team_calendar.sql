-- Days that are unlike others, a calendar and year at a time: public holidays, and weekend days that are worked instead.
create table team_year (
  calendar  text        not null check (calendar ~ '^[A-Z]{2}$'),
  year      int         not null check (year between 2000 and 2100),
  loaded_at timestamptz not null default now(),
  loaded_by text        not null,
  primary key (calendar, year)
);
create table team_day (
  calendar text    not null,
  day      date    not null,
  year     int     generated always as (extract(year from day)::int) stored,
  works    boolean not null,
  name_zh  text    not null check (length(name_zh) between 1 and 40),
  name_en  text    not null check (length(name_en) between 1 and 40),
  primary key (calendar, day),
  foreign key (calendar, year) references team_year on delete cascade
);

-- When a community is at work. Who has no row here works as the product's default says.
create table team_week (
  community_id uuid primary key,
  calendar     text check (calendar ~ '^[A-Z]{2}$') -- null: weekends only
);
create table team_hours (
  community_id uuid not null references team_week on delete cascade,
  weekday      int  not null check (weekday between 1 and 7), -- 1 is Monday
  opens        int  not null check (opens between 0 and 1439), -- minutes of the day
  closes       int  not null check (closes between 1 and 1440),
  primary key (community_id, weekday),
  check (opens < closes)
);
