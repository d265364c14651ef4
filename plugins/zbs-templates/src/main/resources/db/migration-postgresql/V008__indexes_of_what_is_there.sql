-- Most rows have none of these: what is null is not looked for, so it need not be written into an index.
drop index zbs_templates_decision_message_ix;
create index zbs_templates_decision_message_ix on zbs_templates_decision (message_id) where message_id is not null;
