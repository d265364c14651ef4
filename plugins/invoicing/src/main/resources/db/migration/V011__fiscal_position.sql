alter table invoicing_invoice add column fiscal_position_id bigint;
