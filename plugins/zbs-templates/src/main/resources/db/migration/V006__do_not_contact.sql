-- Somebody sent it who knew that the customer does not want to be contacted.
alter table zbs_templates_message add column despite_wish boolean default false not null;
