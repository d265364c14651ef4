-- The e-mail a rule queued for who could not be reached otherwise.
alter table zbs_templates_decision add column letter_id bigint;
