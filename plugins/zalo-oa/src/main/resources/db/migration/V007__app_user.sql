-- People who sign in to something with the account's app are found by the id it knows them by.
create index zalo_oa_link_by_app on zalo_oa_link (account_id, user_id_by_app);
