-- Leads are also looked for by number alone, whatever company they are of.
drop index crm_lead_phone_ix;
create index crm_lead_phone_ix on crm_lead (phone_key, company_id);
