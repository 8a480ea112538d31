-- How tired a member is of us: touches against answers (003-21; 004-09, 002-03). Drawn anew every day from touches and the day counters.
create table outreach_fatigue (
  community_id uuid not null,
  member_id    uuid not null,
  day          date not null, -- the day that it was counted for, in the community's zone
  touches_7    int  not null,
  touches_28   int  not null,
  answers_7    int  not null, -- days on which the member did something
  answers_28   int  not null,
  index        int  not null check (index >= 0), -- 100: at the limit
  primary key (community_id, member_id)
);
create index outreach_fatigue_index on outreach_fatigue (community_id, index desc, member_id);
create index outreach_touch_at on outreach_touch (community_id, at);
