-- What Zalo calls the account, beside the name its people gave it.
alter table zalo_oa_account add column oa_name varchar(200);

-- Who the person is regardless of merges: partner_id is this contact, followed through the merges that stand. Null means partner_id.
alter table zalo_oa_link add column home_partner_id bigint;
update zalo_oa_link set home_partner_id = partner_id;
create index zalo_oa_link_home on zalo_oa_link (home_partner_id);
create index zalo_oa_link_user_id on zalo_oa_link (zalo_user_id);

-- Merges of contacts as they were told, in whatever order: an undo may be heard of first.
create table zalo_oa_merge (
    merge_id    bigint primary key,
    merged_id   bigint not null,
    survivor_id bigint not null,
    undone      boolean not null
);
create index zalo_oa_merge_merged on zalo_oa_merge (merged_id);
create index zalo_oa_merge_survivor on zalo_oa_merge (survivor_id);
insert into zalo_oa_lock (name) values ('follow-merges');

-- Lists by state, searches, and clearing out by age.
create index zalo_oa_outgoing_state on zalo_oa_outgoing (state, id);
create index zalo_oa_outgoing_customer on zalo_oa_outgoing (customer, id);
create index zalo_oa_outgoing_by_external on zalo_oa_outgoing (external_id);
create index zalo_oa_outgoing_account on zalo_oa_outgoing (account_id, id);
create index zalo_oa_outgoing_changed on zalo_oa_outgoing (changed_at);
create index zalo_oa_event_state on zalo_oa_event (state, id);
create index zalo_oa_event_by_subject on zalo_oa_event (subject, id);
create index zalo_oa_api_log_path on zalo_oa_api_log (path, id);
create index zalo_oa_api_log_code on zalo_oa_api_log (error_code, id);

insert into zalo_oa_limit (name, since, amount, unit, source) values
    ('send.unknown-block', date '2026-01-01', 120, 'seconds', 'our choice: how long the next messages to the same customer wait for one with an unknown outcome'),
    ('send.give-up', date '2026-01-01', 86400, 'seconds', 'our choice: an outcome still unknown after this counts as failed'),
    ('send.give-up-visitor', date '2026-01-01', 900, 'seconds', 'our choice: visitors have no history to look into, only the echo');
