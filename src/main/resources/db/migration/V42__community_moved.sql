-- By how many whole days of its zone the recorded past of a community was moved before its replay; null: it was not.
-- Files imported later move their rows by the same days, so that the same file again changes nothing.
alter table community_community add column moved_days int;
