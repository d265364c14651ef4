-- A server may have it from an earlier try: sent again, it may arrive twice.
alter table mail_message add column unclear boolean default false not null;
-- Of those a person took back after a try it was not kept whether the try was clear: they are warned of too.
update mail_message set unclear = true
where state = 'UNKNOWN' or (state = 'CANCELLED' and reason = 'BY_PERSON' and attempts > 0);
