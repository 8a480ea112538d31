-- Two schemas in one database: ours and the engine's. The migrating role owns both; the application role ${appRole}
-- gets rows, never tables (reference/reliability.md 4.1, 13.2.2).
create schema if not exists qunflow;
create schema if not exists camunda;

do $$
begin
  if '${appRole}' <> current_user and exists (select 1 from pg_roles where rolname = '${appRole}') then
    execute format('grant usage on schema qunflow, camunda to %I', '${appRole}');
    execute format('alter default privileges in schema qunflow, camunda
                    grant select, insert, update, delete on tables to %I', '${appRole}');
    execute format('alter default privileges in schema qunflow, camunda
                    grant usage, select on sequences to %I', '${appRole}');
  end if;
end $$;
