-- One outbound contact with one member; the act itself is the outbox row of the same id.
create table outreach_touch (
  id           uuid primary key,
  community_id uuid        not null,
  member_id    uuid        not null references member_member (id),
  template     text        not null,
  at           timestamptz not null, -- business time
  delivery     text        not null default 'PENDING' check (delivery in ('PENDING','SENT','READ','FAILED','UNKNOWN','REPLAYED','REFUSED')),
  reason       text
);
create index outreach_touch_member on outreach_touch (member_id, at);
