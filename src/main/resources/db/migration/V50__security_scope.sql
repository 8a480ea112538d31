-- To which communities somebody belongs: to every one, also to later ones, or to those listed. Who has an account
-- already keeps what they see today.
alter table security_user add column every_community boolean not null default true;
alter table security_user alter column every_community set default false;

create table security_user_community (
  username     text not null references security_user (username) on delete cascade,
  community_id uuid not null,
  primary key (username, community_id)
);
create index security_user_community_of on security_user_community (community_id);
