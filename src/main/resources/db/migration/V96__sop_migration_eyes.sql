-- Four eyes for moves: whoever planned a run does not let it loose. Runs of before stay as they are.
alter table sop_migration
  add column four_eyes  boolean not null default false,
  add column changed_by text; -- who brought it into its state, for whoever comes too late
update sop_migration set changed_by = coalesce(started_by, created_by);
alter table sop_migration
  alter column changed_by set not null,
  alter column four_eyes set default true,
  add constraint sop_migration_four_eyes check (not four_eyes or started_by <> created_by);
