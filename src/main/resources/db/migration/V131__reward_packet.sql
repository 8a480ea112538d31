-- 002-04 red packets (红包): money that a person sends by hand, within caps of the day: how many, how much in all.
create table reward_packet_day (
  community_id uuid          not null references community_community (id),
  day          date          not null, -- in the community's zone
  packets      int           not null default 0,
  amount       numeric(19,4) not null default 0,
  most_packets int           not null,
  most_amount  numeric(19,4) not null,
  primary key (community_id, day),
  constraint reward_packet_day_kept check (packets between 0 and most_packets and amount between 0 and most_amount)
);

-- ASKED → SENT, proven by the number of the transfer, or GIVEN_BACK into the budget of its day
create table reward_packet (
  id           uuid          primary key,
  community_id uuid          not null references community_community (id),
  member_id    uuid          not null references member_member (id),
  day          date          not null,
  amount       numeric(19,4) not null check (amount > 0),
  occasion     text          not null check (length(occasion) between 1 and 60),
  key          text          not null, -- what makes a repetition harmless
  state        text          not null check (state in ('ASKED','SENT','GIVEN_BACK')),
  asked_by     text          not null,
  asked_at     timestamptz   not null,
  voucher      text,
  sent_by      text,
  closed_at    timestamptz,
  check ((state = 'SENT') = (voucher is not null)),
  constraint reward_packet_once unique (community_id, key)
);
create index reward_packet_newest on reward_packet (community_id, id desc);
create index reward_packet_member on reward_packet (member_id, asked_at);
