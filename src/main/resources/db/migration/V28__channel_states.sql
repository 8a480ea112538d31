-- More states of channel_outbox than V6 lists: REFUSED — we did not permit it (opted out, suspended).
-- More outcomes of channel_sandbox_journal: TRY_LATER — nothing was delivered; REPEATED — recognised by its key, not delivered again.
alter table channel_inbox add column failure text; -- why the last attempt came to nothing
-- With many messages waiting for the next day, the claim still finds the due ones of one channel by index alone.
drop index channel_outbox_ready;
create index channel_outbox_ready on channel_outbox (channel, next_at) where state = 'READY';
create index channel_outbox_repeated on channel_outbox (first_sent_at) where state = 'READY' and unknowns > 0;
