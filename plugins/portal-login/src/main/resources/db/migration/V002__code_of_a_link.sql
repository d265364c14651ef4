-- whose conversation the code was sent to; link_id stays what the sign-in seems to be
alter table portal_login_proof add column code_link_id bigint;
