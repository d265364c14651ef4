-- Whose document it was when it happened, beside what it said then.
alter table zbs_templates_decision add column partner_id bigint;
