-- Most rows have none of these: what is null is not looked for, so it need not be written into an index.
drop index helpdesk_ticket_source_ix;
create index helpdesk_ticket_source_ix on helpdesk_ticket (source_type, source_id, id) where source_id is not null;
drop index helpdesk_ticket_follows_ix;
create index helpdesk_ticket_follows_ix on helpdesk_ticket (follows_id) where follows_id is not null;
drop index helpdesk_ticket_merged_ix;
create index helpdesk_ticket_merged_ix on helpdesk_ticket (merged_into) where merged_into is not null;
