-- 001-03 advertisements in a group and week: a slot is taken by one guarded statement, or not at all.
create table engagement_ad_week (
  community_id uuid not null references community_community (id),
  group_id     uuid not null references group_group (id),
  week         date not null, -- its Monday
  used         int  not null check (used >= 0),
  primary key (group_id, week)
);
