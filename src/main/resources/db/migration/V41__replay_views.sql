-- What a replay reads of waiting members and of open invitations; external ids make its seeded answers repeatable.
create view group_v_unacknowledged as
  select g.community_id, g.member_id, m.source, m.external_id, g.joined_at
  from group_membership g join member_member m on m.id = g.member_id
  where g.group_type = 'WAITING' and g.left_at is null and g.acknowledged_at is null;

create view season_v_unanswered as
  select i.community_id, i.member_id, m.source, m.external_id, i.sent_at
  from season_invitation i join member_member m on m.id = i.member_id
  where i.state = 'APPROVED';

create view member_v_key as
  select community_id, id as member_id, source, external_id from member_member;

create index season_invitation_unanswered on season_invitation (community_id) where state = 'APPROVED';
