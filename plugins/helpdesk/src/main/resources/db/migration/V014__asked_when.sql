-- When the customer was asked for a rating the last time.
alter table helpdesk_ticket add column asked_at timestamp(6) with time zone;
update helpdesk_ticket set asked_at = closed_at where asked_closing > 0;
