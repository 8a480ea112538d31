-- A message to a whole group is a human task with proof: checklist 003-21, 003-01, 002-03, 004-09, fifteen things 2 and 3.
-- Every group by the name that people know it by, whether anybody sits in it or not.
create view group_v_chat as
  select g.community_id, g.id as group_id, g.type, g.tier, g.size, g.opened_at, g.closed_at,
    case when g.name = own.kind || ' ' || g.number then coalesce(words.zh, own.kind) || ' ' || g.number else g.name end as group_zh,
    case when g.name = own.kind || ' ' || g.number then coalesce(words.en, own.kind) || ' ' || g.number else g.name end as group_en
  from group_group g
    cross join lateral (select coalesce(g.tier, g.type)) as own (kind)
    left join (values ('WAITING', '备选群', 'Waiting group'), ('ORDINARY', '普通群', 'Ordinary group'),
      ('REGULAR', '常客群', 'Regular group'), ('QUALITY', '优质群', 'Quality group'), ('CORE', '核心群', 'Core group'),
      ('CORE_FAN', '核心粉丝群', 'Core fan group'), ('EVENT', '活动群', 'Event group'), ('VIP', 'VIP 群', 'VIP group')
    ) as words (kind, zh, en) on words.kind = own.kind;

-- Who sends into a group, and who does it where that one does not (000-13).
create table outreach_sender (
  community_id uuid not null,
  group_id     uuid not null,
  sender       text not null,
  deputy       text,
  primary key (community_id, group_id),
  check (deputy is null or deputy <> sender)
);

-- One message to one group. It holds a slot of the ledger (same id) while it is PLANNED or ASKED.
create table outreach_send (
  id           uuid        primary key,
  community_id uuid        not null,
  group_id     uuid        not null,
  words        text        not null check (length(words) between 1 and 4000),
  reason       text        not null check (length(reason) between 1 and 200), -- why it is sent
  priority     text        not null check (priority in ('URGENT','NORMAL','PROMOTION')),
  way          text        not null check (way in ('HUMAN','CHANNEL')),
  asked_by     text        not null,
  asked_at     timestamptz not null,
  due_at       timestamptz not null, -- moves when it is postponed
  first_due_at timestamptz not null,
  until_at     timestamptz not null check (until_at > first_due_at), -- after it the message has no use
  state        text        not null default 'PLANNED'
    check (state in ('PLANNED','ASKED','DONE','MISSED','DROPPED','WITHDRAWN')),
  started      boolean     not null default false, -- its process runs, or ran
  postponed    int         not null default 0,
  note         text, -- why it is postponed, dropped, missed or withdrawn: a reason of the ledger or of ours
  sender       text, -- who was asked first; null: everybody of the role
  task_id      text,
  asked_out_at timestamptz, -- when the sender got it
  closed_at    timestamptz,
  closed_by    text,
  check ((closed_at is null) = (state in ('PLANNED','ASKED')))
);
create index outreach_send_due on outreach_send (community_id, due_at) where state = 'PLANNED';
create index outreach_send_unstarted on outreach_send (community_id) where not started and state = 'PLANNED';
create index outreach_send_list on outreach_send (community_id, asked_at desc, id desc);
create index outreach_send_group on outreach_send (community_id, group_id, asked_at desc, id desc);
create index outreach_send_task on outreach_send (task_id) where task_id is not null;
create index outreach_send_out on outreach_send (community_id, asked_out_at) where asked_out_at is not null;
