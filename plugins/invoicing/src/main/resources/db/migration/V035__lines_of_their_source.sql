-- The line of the document it was made from that a line asks for; of invoices before nobody knows.
alter table invoicing_line add column source_line_id bigint;
