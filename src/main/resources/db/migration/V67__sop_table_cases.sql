-- What a decision table must answer: asked at every check and before every deployment of a file of that name.
create table sop_table_case (
  id         uuid primary key,
  file       text        not null check (file ~ '^[a-z][a-z0-9-]{0,99}\.dmn$'),
  names      text[]      not null,
  answers    text[]      not null, -- what is put in for each name
  expected   text        not null, -- id of the rule that must fire
  created_by text        not null,
  created_at timestamptz not null default now(),
  check (cardinality(names) = cardinality(answers))
);
create index sop_table_case_file on sop_table_case (file, created_at, id);
