-- What the phone number is good for: NONE, INVALID, VALID or CHAT. Found out anew each time a lead is written.
alter table crm_lead add column phone_mark varchar(8) default 'NONE' not null;
update crm_lead set phone_mark = case
    when phone_key like '0%' and char_length(phone_key) between 10 and 11 then 'VALID'
    when phone like '+%' and char_length(phone_key) >= 8 then 'VALID'
    else 'INVALID' end
where phone <> '';
create index crm_lead_phone_mark_ix on crm_lead (company_id, phone_mark, id);
