-- A shifted replay began with the recorded past moved, so that it ends yesterday; at its end the community goes live.
alter table intake_replay add column shifted boolean not null default false;
