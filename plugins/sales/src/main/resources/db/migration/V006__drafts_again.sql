-- When a cancelled order became a draft again: messages asked for before do not make it a quotation sent.
alter table sales_order add column reset_at timestamp(6) with time zone;
