-- What programs show instead of a password: only fingerprints, each for one account, in whose name, roles and
-- communities the program acts. Revoking one is deleting its row; the journal keeps that it was there.
create table security_token (
  id         uuid        primary key,
  token_hash text        not null unique,
  username   text        not null references security_user (username) on delete cascade,
  name       text        not null,
  made_by    text        not null,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index security_token_username on security_token (username, made_at desc);
