-- Who is signed in, on all nodes: ending a session is deleting its row. Names of columns are Spring
-- Session's; ids are text and not char(36), because the driver's strings would find no index of those.
create table security_session (
  primary_id            text     primary key,
  session_id            text     not null unique,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        text
);
create index security_session_expiry on security_session (expiry_time);
create index security_session_principal on security_session (principal_name);

create table security_session_attributes (
  session_primary_id text     not null references security_session (primary_id) on delete cascade,
  attribute_name     text     not null,
  attribute_bytes    bytea    not null check (octet_length(attribute_bytes) <= 65536),
  primary key (session_primary_id, attribute_name)
);
