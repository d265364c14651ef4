-- One list for all who ask: contacts_bank.
drop table invoicing_bank;
