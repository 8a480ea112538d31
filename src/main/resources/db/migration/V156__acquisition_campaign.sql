-- 003-03, 003-06, 003-08: a campaign has a theme made of brand tone and pain point, one of four channels, days and a budget.
create table acquisition_campaign (
  id           uuid          primary key,
  community_id uuid          not null references community_community (id),
  name         text          not null check (length(name) between 1 and 60),
  purpose      text          not null check (purpose in ('SELL','BRAND','SERVICE')), -- 003-04: whom it looks for
  channel      text          not null check (channel in ('OFFLINE','KOL','ADVERTISING','OWN')),
  tone         text          not null check (length(tone) between 1 and 200),
  pain_point   text          not null check (length(pain_point) between 1 and 200),
  first_day    date          not null,
  last_day     date          not null check (last_day >= first_day),
  budget       numeric(19,4) not null check (budget > 0), -- in the community's currency
  spent        numeric(19,4) not null default 0,
  alarmed      boolean       not null default false, -- the lead was told that the budget is nearly used up
  state        text          not null default 'REVIEW'
    check (state in ('REVIEW','REWORK','RUNNING','CLOSED','SUMMED_UP','DROPPED')),
  opened_by    text          not null,
  opened_at    timestamptz   not null,
  remark       text, -- of who reviewed it last
  closed_at    timestamptz,
  lesson       text,
  constraint acquisition_campaign_budget check (spent between 0 and budget),
  check ((closed_at is not null) = (state in ('CLOSED','SUMMED_UP','DROPPED')))
);
create unique index acquisition_campaign_name on acquisition_campaign (community_id, name);
create index acquisition_campaign_newest on acquisition_campaign (community_id, opened_at desc, id);
create index acquisition_campaign_due on acquisition_campaign (community_id, last_day) where state = 'RUNNING';

-- Money that a campaign cost; what is booked stays.
create table acquisition_cost (
  id          bigint        generated always as identity primary key,
  campaign_id uuid          not null references acquisition_campaign (id),
  amount      numeric(19,4) not null check (amount > 0),
  note        text          not null check (length(note) between 1 and 200),
  made_by     text          not null,
  at          timestamptz   not null,
  key         text          not null,
  constraint acquisition_cost_once unique (campaign_id, key)
);

-- 002-12: a personal account of an employee or a WeCom account, which holds so many contacts and no more.
create table acquisition_account (
  id           uuid        primary key,
  community_id uuid        not null references community_community (id),
  name         text        not null check (length(name) between 1 and 60),
  platform     text        not null check (platform in ('WECHAT','WECOM')),
  keeper       text        not null check (length(keeper) between 1 and 60), -- the employee who answers there
  capacity     int         not null check (capacity > 0),
  contacts     int         not null default 0,
  opened_at    timestamptz not null,
  closed_at    timestamptz,
  constraint acquisition_account_holds check (contacts between 0 and capacity)
);
create unique index acquisition_account_name on acquisition_account (community_id, name);

-- 003-06: an entry point (活码) of a campaign; members carry its code.
create table acquisition_entry (
  id           uuid        primary key,
  community_id uuid        not null references community_community (id),
  campaign_id  uuid        not null references acquisition_campaign (id),
  code         text        not null check (code ~ '^[a-z0-9-]{2,40}$'),
  arm          text        check (length(arm) between 1 and 20), -- of an experiment
  account_id   uuid        references acquisition_account (id), -- null: whichever has most room
  routed_to    timestamptz not null default '-infinity', -- whoever had come until then has an account
  stuck        boolean     not null default false, -- no account had room for the last who came
  opened_at    timestamptz not null,
  closed_at    timestamptz
);
create unique index acquisition_entry_code on acquisition_entry (community_id, code);
create index acquisition_entry_campaign on acquisition_entry (campaign_id);

-- Which account a member was given to; one each.
create table acquisition_contact (
  member_id    uuid        primary key references member_member (id),
  community_id uuid        not null references community_community (id),
  entry_id     uuid        not null references acquisition_entry (id),
  account_id   uuid        not null references acquisition_account (id),
  at           timestamptz not null
);
create index acquisition_contact_entry on acquisition_contact (entry_id);

-- Where members came from and how far they got.
create view member_v_origin as
  select id as member_id, community_id, campaign as code, stage, tier, enrolment, arrived_at, customer,
    coalesce(note, '') <> '' as intent_stated
  from member_member where campaign is not null;
create index member_member_origin on member_member (community_id, campaign, arrived_at) where campaign is not null;
