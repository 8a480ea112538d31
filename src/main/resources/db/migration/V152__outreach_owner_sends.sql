-- 000-13: who sends into a group is whom a lead named; where nobody is named, who looks after the group.
create view outreach_v_sender as
  select community_id, group_id, sender, deputy, true as named from outreach_sender
  union all
  select o.community_id, o.group_id, o.owner, o.deputy, false from group_v_owner o
  where o.owner is not null and not exists (
    select 1 from outreach_sender w where w.community_id = o.community_id and w.group_id = o.group_id);
