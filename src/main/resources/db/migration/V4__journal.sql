-- Every domain event, decision and human act, in the transaction that caused it. Insert and select only.
create table journal_entry (
  id                  bigint generated always as identity primary key,
  community_id        uuid,                 -- null: belongs to the installation (logins, deployments)
  at                  timestamptz not null, -- business time
  recorded_at         timestamptz not null default clock_timestamp(),
  kind                text        not null, -- room.Happened, e.g. member.MemberRegistered
  actor               text        not null, -- login, or system, engine, replay
  subject_type        text,                 -- member, group, season, import …
  subject_id          text,
  process_instance_id text,
  element_id          text,
  assumed             boolean     not null default false, -- an answer the data lacked, given by the replay policy
  data                jsonb       not null default '{}'
);
create index journal_entry_subject on journal_entry (subject_id, id);
create index journal_entry_community on journal_entry (community_id, id);

do $$
begin
  if '${appRole}' <> current_user and exists (select 1 from pg_roles where rolname = '${appRole}') then
    execute format('revoke update, delete, truncate on journal_entry from %I', '${appRole}');
  end if;
end $$;

create function journal_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The journal is append-only: % is refused', tg_op;
end $$;
create trigger journal_entry_append_only before update or delete or truncate on journal_entry
  for each statement execute function journal_refuse_change();
