-- What colleagues can do, and how we know: checklist 000-18 (brand copywriting, journalism, marketing).
create table team_skill (
  who     text        not null,
  skill   text        not null check (skill ~ '^[a-z][a-z-]{1,30}$'),
  source  text        not null check (length(source) between 1 and 80),
  said_by text        not null,
  said_at timestamptz not null,
  primary key (who, skill)
);
create index team_skill_skill on team_skill (skill, who);
