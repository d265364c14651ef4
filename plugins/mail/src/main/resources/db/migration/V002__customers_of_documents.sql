-- The document's customer as the letter was queued: who takes another one's place does not get it.
alter table mail_message add column document_partner_id bigint;
