-- How the table of an imported file lies: encoding, separator, headings, the field of each position.
alter table intake_import add column layout jsonb;

-- Files that were handed in and wait for somebody to say what their columns hold.
create table intake_handed (
  id           uuid primary key,
  community_id uuid        not null,
  kind         text        not null check (kind in ('MEMBERS','FACTS','ORDERS')),
  file_name    text        not null,
  path         text        not null,
  encoding     text        not null,
  headings     text[]      not null,
  workbook     boolean     not null,
  handed_by    text        not null,
  handed_at    timestamptz not null default now()
);
create index intake_handed_at on intake_handed (handed_at);
create index intake_handed_community on intake_handed (community_id, handed_at);

-- What the columns of files with these headings hold, kept by name.
create table intake_mapping (
  community_id uuid        not null,
  kind         text        not null check (kind in ('MEMBERS','FACTS','ORDERS')),
  name         text        not null,
  headings     text[]      not null, -- plain: small letters, no blanks around
  fields       text[]      not null, -- by position; '' is ignored
  saved_by     text        not null,
  saved_at     timestamptz not null default now(),
  primary key (community_id, kind, name)
);
create index intake_mapping_headings on intake_mapping (community_id, kind, headings);
