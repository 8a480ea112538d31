-- 002-04: a red packet may go to a whole group, which shares it. One packet and its whole amount count in the caps of the day.
alter table reward_packet
  alter column member_id drop not null,
  add column group_id uuid references group_group (id),
  add column pieces   int not null default 1 check (pieces between 1 and 100), -- parts that it is shared into
  add constraint reward_packet_to_one check (num_nonnulls(member_id, group_id) = 1),
  add constraint reward_packet_whole check (group_id is not null or pieces = 1);
create index reward_packet_group on reward_packet (group_id, asked_at) where group_id is not null;

-- 003-18: redemptions under way, looked at by every round for those whose points have gone back.
create index reward_redemption_under_way on reward_redemption (community_id) where closed_at is null;
