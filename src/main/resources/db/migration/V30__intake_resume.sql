alter table intake_import
  add column path  text   not null default '', -- where the file lies, for a run that goes on after a stop
  add column lines bigint not null default 0;  -- lines with something on them, counted before the first one is applied

-- One file of a kind is imported into a community once at a time.
create unique index intake_import_running on intake_import (community_id, kind, sha256) where state = 'RUNNING';
create index intake_import_lease on intake_import (lease_until) where state = 'RUNNING';

-- Everything that is wrong with a line is told, column by column; '' is the line as a whole.
alter table intake_rejection add column field text not null default '';
alter table intake_rejection drop constraint intake_rejection_pkey;
alter table intake_rejection add primary key (import_id, line, field);
