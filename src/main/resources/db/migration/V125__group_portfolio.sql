-- The portfolio of groups: checklist 000-25 (active, inactive and fixed groups), 000-27 (inflow and outflow), 000-28 (survival by age),
-- 001-01 (older than two years and paying for itself).
create index group_group_listed on group_group (community_id, id desc);
create index group_membership_in on group_membership (group_id, joined_at);
create index group_membership_out on group_membership (group_id, left_at) where left_at is not null;
