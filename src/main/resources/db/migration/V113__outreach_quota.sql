-- One quota ledger for all processes: checklist 003-01 (contradicted by the platform's quota, reference/wecom.md), 003-21, 002-03, 004-09.
-- What a lead decided for a community; where there is no row, the configuration holds (qunflow.outreach.rules).
create table outreach_quota_rule (
  community_id   uuid primary key,
  mode           text        not null check (mode in ('MONTH','WEEK','DAY')),
  kept           int         not null check (kept >= 0), -- slots of a period that only urgent touches may use
  gap_minutes    int         not null check (gap_minutes >= 0), -- between two touches of one recipient
  week_cap       int         not null check (week_cap >= 1), -- touches of all processes in any 7 days
  promotion_cap  int         not null check (promotion_cap >= 0), -- promotions in any 30 days
  quiet_from     time        not null, -- in the community's zone; the same as quiet_until: none
  quiet_until    time        not null,
  validity_hours int         not null check (validity_hours >= 1), -- how long a touch may wait
  revision       int         not null default 1,
  changed_by     text        not null,
  changed_at     timestamptz not null,
  check (kept < case mode when 'MONTH' then 28 when 'WEEK' then 7 else 1 end)
);

-- Who is touched: its row is locked while slots of its are taken or settled, which makes the gap hold on all nodes and across periods.
create table outreach_recipient (
  community_id uuid not null,
  recipient    uuid not null, -- a member or a group
  kind         text not null check (kind in ('MEMBER','GROUP')),
  last_at      timestamptz, -- when the last touch was let go
  last_touch   uuid,
  quiet_from   time, -- the recipient's own quiet hours, beside the community's
  quiet_until  time,
  primary key (community_id, recipient),
  check ((quiet_from is null) = (quiet_until is null))
);

-- One recipient in one period of one mode: how many slots there are and how many are gone.
create table outreach_quota (
  community_id uuid        not null,
  recipient    uuid        not null,
  mode         text        not null check (mode in ('MONTH','WEEK','DAY')),
  starts       date        not null, -- in the community's zone
  begins_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > begins_at), -- exclusive
  slots        int         not null check (slots between 1 and 31),
  used         int         not null default 0 check (used >= 0),
  reserved     int         not null default 0 check (reserved >= 0),
  primary key (community_id, recipient, mode, starts),
  foreign key (community_id, recipient) references outreach_recipient
);
create index outreach_quota_period on outreach_quota (community_id, mode, starts); -- no counters in it: they change with every touch

-- Who has which slot: reserved while the touch is on its way, used once it arrived; given back, it is deleted.
create table outreach_quota_slot (
  touch_id     uuid primary key,
  community_id uuid        not null,
  recipient    uuid        not null,
  taken_at     timestamptz not null, -- business time
  priority     text        not null check (priority in ('URGENT','NORMAL','PROMOTION')),
  state        text        not null default 'RESERVED' check (state in ('RESERVED','USED')),
  foreign key (community_id, recipient) references outreach_recipient
);
create index outreach_quota_slot_recipient on outreach_quota_slot (community_id, recipient, taken_at);

-- Which process a touch came from, and until when it waits for its turn (with the reason beside it).
alter table outreach_touch add column process text;
alter table outreach_touch add column waits_until timestamptz;
create index outreach_touch_waiting on outreach_touch (community_id, waits_until) where waits_until is not null;
