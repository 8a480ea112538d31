-- 000-19: who speaks with authority, by which credentials, until when they hold. A guest is no member.
create table engagement_kol (
  id             uuid primary key,
  community_id   uuid        not null references community_community (id),
  member_id      uuid references member_member (id),
  name           text        not null,
  credentials    text        not null,
  halo           text        not null, -- what people trust in: titles, works, who vouches
  valid_until    date, -- null: the credentials do not expire
  expired_at     timestamptz, -- since when a round has flagged them
  slots_per_week int         not null check (slots_per_week between 1 and 100),
  entered_by     text        not null,
  entered_at     timestamptz not null
);
create index engagement_kol_of on engagement_kol (community_id, name);
create unique index engagement_kol_member on engagement_kol (community_id, member_id) where member_id is not null;
create index engagement_kol_due on engagement_kol (community_id, valid_until) where expired_at is null;

-- 003-17: slots for talks one to one, drawn among those who apply. Everything that the draw depends on is kept.
create table engagement_session (
  id           uuid primary key,
  community_id uuid        not null references community_community (id),
  kol_id       uuid        not null references engagement_kol (id),
  topic        text        not null,
  slots        int         not null check (slots > 0),
  drawn        int         not null default 0 check (drawn between 0 and slots),
  tickets      int         not null default 0,
  apply_until  timestamptz not null,
  held_at      timestamptz not null check (held_at >= apply_until),
  state        text        not null default 'OPEN' check (state in ('OPEN','DRAWN')),
  seed         bigint,
  drawn_at     timestamptz,
  drawn_by     text,
  opened_by    text        not null,
  opened_at    timestamptz not null,
  check ((state = 'DRAWN') = (seed is not null))
);
create index engagement_session_newest on engagement_session (community_id, id);
create index engagement_session_due on engagement_session (community_id, apply_until) where state = 'OPEN';
create index engagement_session_kol on engagement_session (kol_id, held_at);

-- APPLIED → DRAWN | WAITING (in line) | REFUSED (not eligible any more); DRAWN → HELD | NO_SHOW | KOL_ABSENT | EXITED
create table engagement_talk (
  id           uuid primary key,
  community_id uuid        not null,
  session_id   uuid        not null references engagement_session (id),
  member_id    uuid        not null references member_member (id),
  ticket       int         not null,
  applied_at   timestamptz not null,
  state        text        not null default 'APPLIED'
    check (state in ('APPLIED','REFUSED','DRAWN','WAITING','HELD','NO_SHOW','KOL_ABSENT','EXITED')),
  reason       text,
  weight       int check (weight > 0),
  draw         double precision,
  place        int,
  started      boolean     not null default false, -- its process runs or ran
  closed_at    timestamptz,
  rating       int check (rating between 1 and 5),
  comment      text,
  unique (session_id, member_id),
  unique (session_id, ticket),
  unique (session_id, place),
  check ((place is null) = (draw is null)),
  check (rating is null or state = 'HELD')
);
create index engagement_talk_member on engagement_talk (member_id, closed_at);
create index engagement_talk_unstarted on engagement_talk (community_id) where state = 'DRAWN' and not started;
