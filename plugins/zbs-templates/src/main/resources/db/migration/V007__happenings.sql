-- What the document said when it happened, where each happening is told: two payments are two receipts.
alter table zbs_templates_decision add column facts text;
