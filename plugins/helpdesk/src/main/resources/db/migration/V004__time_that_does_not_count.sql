-- Stages whose time does not count, such as waiting for the customer: ids, a comma between them.
alter table helpdesk_policy add column excluded varchar(400) default '' not null;
-- As the policy said when it was promised.
alter table helpdesk_promise add column excluded varchar(400) default '' not null;
-- Since when the ticket stands in such a stage.
alter table helpdesk_promise add column paused_since timestamp(6) with time zone;
