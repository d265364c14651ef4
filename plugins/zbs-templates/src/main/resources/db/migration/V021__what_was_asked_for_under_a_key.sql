-- A digest of what was asked for under the key; null without a key of the caller's own, and of what was made before.
alter table zbs_templates_message add column asked varchar(64);
alter table zbs_templates_bulk add column asked varchar(64);
