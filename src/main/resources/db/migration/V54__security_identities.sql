-- Whose account is whose at an identity provider.
create table security_identity (
  issuer   text not null,
  subject  text not null,
  username text not null unique references security_user (username) on delete cascade,
  primary key (issuer, subject)
);
