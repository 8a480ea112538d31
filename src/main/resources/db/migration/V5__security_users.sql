create table security_user (
  id            uuid primary key,
  username      text        not null unique check (username ~ '^[a-z][a-z0-9._-]{1,39}$'),
  display_name  text        not null,
  password_hash text        not null,
  roles         text[]      not null check (roles <@ array['OPERATOR','LEAD','AUDITOR','ADMIN','INTEGRATION']),
  enabled       boolean     not null default true,
  created_at    timestamptz not null default now(),
  version       int         not null default 0
);

-- The one-time token that creates the first administrator; only its hash is kept.
create table security_first_admin_token (
  token_hash text primary key,
  created_at timestamptz not null default now(),
  used_at    timestamptz
);
