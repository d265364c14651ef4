-- Staff's list of all accounts.
create index portal_account_created_ix on portal_account (company_id, created_at, id);
create index portal_account_state_ix on portal_account (company_id, state, created_at, id);
create index portal_account_sign_in_ix on portal_account (company_id, last_sign_in_at, id);
