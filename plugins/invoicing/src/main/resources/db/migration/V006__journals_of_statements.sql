-- The bank journal a file was taken in for; null for files from before: the first one of the company.
alter table invoicing_bank_line add column journal_id bigint references invoicing_journal (id);
create index invoicing_bank_line_journal_ix on invoicing_bank_line (journal_id);
