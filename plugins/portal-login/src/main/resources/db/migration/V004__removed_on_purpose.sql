-- when it was taken from an account: since then it opens one only after an invitation, or bound again by who is signed in
alter table portal_login_binding add column removed_at timestamp(6) with time zone;
