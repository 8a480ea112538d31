-- 004-16: a member may not take part for now, or for good. One row per cause, so that what one penalty took another can keep;
-- who has an open row gets no touches and no awards. Only what lasts for good ends the journey (member_member.suspended).
create table member_suspension (
  id           bigint generated always as identity primary key,
  community_id uuid        not null references community_community (id),
  member_id    uuid        not null references member_member (id),
  cause        text        not null,
  from_at      timestamptz not null,
  until_at     timestamptz,          -- null: for good
  lifted_at    timestamptz,
  lifted_as    text        check (lifted_as in ('SERVED','REDUCED','REPLACED','OVERTURNED')),
  check ((lifted_at is null) = (lifted_as is null))
);
create unique index member_suspension_cause on member_suspension (member_id, cause);
create index member_suspension_open on member_suspension (member_id) where lifted_at is null;
create index member_suspension_community on member_suspension (community_id) where lifted_at is null;

-- Who was suspended for good by mistake comes back with the next round.
alter table member_member add column reinstated boolean not null default false;
create index member_member_reinstated on member_member (community_id) where reinstated;

create view member_v_suspension as
  select community_id, member_id, cause, from_at, until_at, lifted_at from member_suspension;
