-- The same person may be the customer of several companies: an account and a login in each.
drop index portal_account_partner_ix;
drop index portal_account_login_ix;
create unique index portal_account_partner_ix on portal_account (partner_id, company_id);
create unique index portal_account_login_ix on portal_account (login, company_id);
