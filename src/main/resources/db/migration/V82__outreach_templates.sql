-- What touches say: one text per key and community, in versions; the live one is sent.
create table outreach_template (
  community_id uuid    not null,
  key          text    not null check (key ~ '^[a-z][a-z0-9-]{1,60}$'),
  occasion     text    not null check (occasion in ('ANY','OFFER','ORDER')),
  name_zh      text    not null,
  name_en      text    not null,
  live         integer, -- the approved version that is sent; null: none yet
  primary key (community_id, key)
);

create table outreach_template_version (
  community_id uuid        not null,
  key          text        not null,
  version      integer     not null,
  zh           text        not null,
  en           text        not null,
  state        text        not null check (state in ('PROPOSED','APPROVED','REFUSED','WITHDRAWN')),
  revision     integer     not null default 1, -- grows with every change of a proposal
  author       text        not null,
  written_at   timestamptz not null default now(),
  decided_by   text,
  decided_at   timestamptz,
  note         text,
  primary key (community_id, key, version),
  foreign key (community_id, key) references outreach_template,
  constraint outreach_template_four_eyes check (state <> 'APPROVED' or decided_by <> author or author = 'system')
);
create unique index outreach_template_proposed on outreach_template_version (community_id, key) where state = 'PROPOSED';

-- A touch keeps the version that it was sent with; before there were versions there was the first.
alter table outreach_touch add column template_version integer not null default 1;
