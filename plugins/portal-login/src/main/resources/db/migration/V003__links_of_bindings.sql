-- Whose identity at the Official Account it is, and whose that was when we last saw it: staff may correct it.
alter table portal_login_binding add column link_id bigint;
alter table portal_login_binding add column link_partner_id bigint;
create index portal_login_binding_link_ix on portal_login_binding (link_id);
-- empty: it opened an account once, staff said that it is somebody else's, and the person has to prove who they are
alter table portal_login_binding alter column portal_account_id drop not null;
