-- 003-19, 003-10: rights that members rise to, granted by a lead for a term, renewed, ended or revoked with a reason.
create table engagement_right (
  id           uuid primary key,
  community_id uuid        not null references community_community (id),
  member_id    uuid        not null references member_member (id),
  kind         text        not null check (kind in ('MANAGER','GUEST','PARTNER')),
  state        text        not null default 'CANDIDATE'
    check (state in ('CANDIDATE','GRANTED','REFUSED','ENDED','REVOKED','WITHDRAWN')),
  score        int,
  reason       text,
  proposed_by  text        not null,
  proposed_at  timestamptz not null,
  granted_at   timestamptz,
  until        timestamptz,
  asked_at     timestamptz, -- when the lead was asked whether it goes on
  renewals     int         not null default 0,
  decided_by   text,
  closed_at    timestamptz,
  check ((state in ('CANDIDATE','GRANTED')) = (closed_at is null)),
  check (state <> 'GRANTED' or until is not null)
);
create unique index engagement_right_open on engagement_right (member_id, kind) where closed_at is null;
create index engagement_right_newest on engagement_right (community_id, id);
create index engagement_right_until on engagement_right (community_id, until) where state = 'GRANTED';
create index engagement_right_member on engagement_right (community_id, member_id, id);
