-- What a lead chose to run in a community, and what not; without a row the phase decides.
create table community_programme (
  community_id uuid    not null references community_community (id),
  programme    text    not null,
  runs         boolean not null,
  primary key (community_id, programme)
);
