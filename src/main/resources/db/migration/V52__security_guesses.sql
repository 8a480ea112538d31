-- Wrong passwords in a row, per name typed and per address (fingerprints of both), and from when on the next attempt is
-- looked at. An attempt counts as wrong from its begin until it turns out right, so that many at once cannot slip through.
create table security_guess (
  about   text        primary key,
  wrong   int         not null,
  last_at timestamptz not null,
  free_at timestamptz not null
);
create index security_guess_last on security_guess (last_at);

-- Browsers in which somebody has signed in before; guesses elsewhere do not make them wait. Only fingerprints are kept.
create table security_device (
  token_hash text        primary key,
  username   text        not null references security_user (username) on delete cascade,
  seen_at    timestamptz not null default now()
);
create index security_device_username on security_device (username);
create index security_device_seen on security_device (seen_at);
