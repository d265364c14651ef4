-- One list for all who ask: contacts_bank.
delete from zbs_templates_word where name = 'payment.bank';
