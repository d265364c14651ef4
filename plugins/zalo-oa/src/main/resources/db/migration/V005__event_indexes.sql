-- One index for a person's events, whichever account, and for those of them at work: two served the same before.
create index zalo_oa_event_person on zalo_oa_event (subject, account_id, state);
drop index zalo_oa_event_subject;
drop index zalo_oa_event_by_subject;
